import type { IExecuteFunctions } from 'n8n-workflow';
import type { MappingSettings } from '../../../domain/mapping/settings';
import type { SettlementFile } from '../../../domain/policies/bookSettlement';
import { ordersOfSettlement } from '../../../domain/policies/ordersOfSettlement';
import type { PostedOrders } from '../../../domain/policies/postedOrders';
import { ledgerInvoices } from './invoices/ledgerInvoices';
import { ledgerOrders } from './ledgerOrders';

/** Rows of orders may be settled months after their orders have shipped. */
export const longestDelay = 180 * 86_400_000;

/** What a settlement pays of orders that stand in the ledger on their own. */
export interface OrdersPosted {
	/** Minor units by order: all orders of the settlement. */
	readonly paid: ReadonlyMap<string, bigint>;
	/** Those that stand in the ledger, as journals or as invoices. */
	readonly posted: PostedOrders;
}

/** Order by order, the ledger is asked for the orders that a settlement pays: for journals and for invoices. */
export async function ordersPosted(
	ctx: IExecuteFunctions,
	file: SettlementFile,
	settings: MappingSettings,
	organizationId: string,
): Promise<OrdersPosted> {
	if (settings.policy !== 'perOrder') return { paid: new Map(), posted: new Map() };
	const { paid, periodStart, periodEnd } = await ordersOfSettlement(file);
	if (paid.size === 0) return { paid, posted: new Map() };
	const from = periodStart - longestDelay;
	const journals = await ledgerOrders(ctx, organizationId, from, periodEnd, settings);
	const invoices = await ledgerInvoices(ctx, organizationId, from, periodEnd);
	return { paid, posted: new Map([...invoices.orders, ...journals]) };
}
