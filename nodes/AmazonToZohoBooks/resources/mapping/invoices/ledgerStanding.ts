import type { IExecuteFunctions } from 'n8n-workflow';
import { createZohoBooks } from '../../../../clients/zohoBooks/client';
import { dailyBooks } from '../../../../domain/invoices/dailyBooks';
import { settledUntil } from '../../../../domain/invoices/settledUntil';
import type { Standing } from '../../../../domain/invoices/standing';
import { isoDate } from '../../../../domain/mapping/isoDate';
import { postedOrders } from '../../../../domain/policies/postedOrders';
import { isShipped, type Order } from '../../../../domain/sources/orders/order';
import { ledgerInvoices } from './ledgerInvoices';

export interface LedgerStanding extends Standing {
	/** Numbers of invoices that are taken, in lower case. */
	readonly numbers: ReadonlySet<string>;
}

/** Days of transactions are booked some days late: so far before the orders they are looked for. */
const beforehand = 10 * 86_400_000;

/** What stands in the ledger of the time of some orders, as journals and as invoices. */
export async function ledgerStanding(
	ctx: IExecuteFunctions,
	organizationId: string,
	orders: readonly Order[],
): Promise<LedgerStanding> {
	const shipped = orders.filter(isShipped);
	if (shipped.length === 0) return nothing;
	const from = Math.min(...shipped.map(({ created }) => created));
	const to = Math.max(...shipped.map(({ updated, shipped: at }) => Math.max(updated, at ?? 0)));
	const query = {
		reference_number_startswith: 'AMZ-',
		date_start: isoDate(from - beforehand),
	};
	const zoho = createZohoBooks(ctx, organizationId);
	const journals = await zoho.listJournals(query, Infinity, 'search for journals of Amazon');
	const invoices = await ledgerInvoices(ctx, organizationId, from, to);
	return {
		journals: postedOrders(journals),
		invoices: invoices.orders,
		numbers: invoices.numbers,
		settledUntil: settledUntil(journals),
		daily: dailyBooks(journals),
	};
}

const nothing: LedgerStanding = {
	journals: new Map(),
	invoices: new Map(),
	numbers: new Set(),
	settledUntil: new Map(),
	daily: new Map(),
};
