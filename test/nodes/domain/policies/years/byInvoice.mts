// A year whose orders are invoices that the payments of settlements close.
import { expect } from 'vitest';
import { bookedDraft } from '../../../../../nodes/domain/invoices/bookedDraft';
import { invoiceOfOrder } from '../../../../../nodes/domain/invoices/invoiceDraft';
import { settlementPayments } from '../../../../../nodes/domain/invoices/settlementPayments';
import { money } from '../../../../../nodes/domain/money/money';
import { ordersOfSettlement } from '../../../../../nodes/domain/policies/ordersOfSettlement';
import type { PostedOrder, PostedOrders } from '../../../../../nodes/domain/policies/postedOrders';
import { entriesOf, type Entry } from './accounts.mjs';
import { bySettlement, fileOf, shippedOrders } from './bookYear.mjs';
import type { ReadYear } from './readYear.mjs';
import { dateIn } from './told.mjs';

/** Orders below zero get no invoice, nor those that come to nothing: their settlement has their revenue. */
export async function byInvoice(year: ReadYear, timeZone: string): Promise<Entry[]> {
	const drafts = shippedOrders(year)
		.filter(({ total }) => total.minor > 0n)
		.map((order) => invoiceOfOrder({ order, date: dateIn(timeZone, order.updated) }));
	const posted = new Map<string, PostedOrder>();
	for (const { number, date, marketplace, total, orders } of drafts) {
		const invoice = { invoiceId: number, number, customerId: marketplace, date, total };
		const id = orders[0]?.id ?? '';
		posted.set(id, { id, date, owed: total, invoice: { ...invoice, balance: total } });
	}
	const invoices = drafts.flatMap((draft) => entriesOf(bookedDraft(draft).journals));
	return [
		...invoices.map(asInvoice),
		...(await bySettlement(year, timeZone, posted)),
		...(await paymentsOf(year, timeZone, posted)),
	];
}

/** Zoho Books keeps what is owed on an invoice in an account of its own. */
const asInvoice = (entry: Entry): Entry => ({
	...entry,
	account: entry.account.replace('Amazon Orders Receivable', 'Accounts Receivable'),
});

/** Dated as the last journal of the settlement. */
async function paymentsOf(
	{ reports, closed }: ReadYear,
	timeZone: string,
	posted: PostedOrders,
): Promise<Entry[]> {
	const entries: Entry[] = [];
	for (const [at, text] of reports.entries()) {
		const date = dateIn(timeZone, closed[at]?.end ?? 0);
		const { paid } = await ordersOfSettlement(fileOf(text));
		for (const { amount, applied } of settlementPayments(paid, posted)) {
			const { minor, currency } = amount;
			const all = applied.reduce((sum, one) => sum + one.amount.minor, 0n);
			expect(money(all, currency)).toEqual(amount);
			entries.push(
				{ date, account: `${currency} Amazon Orders Receivable`, minor: -minor },
				{ date, account: `${currency} Accounts Receivable`, minor },
			);
		}
	}
	return entries;
}
