import { readSettlementReport } from '../sources/settlementReport/readSettlementReport';
import type { SettlementFile } from './bookSettlement';
import { isOfOrder } from './settledOrders';

/** What is to be looked up in the ledger before a settlement is booked order by order. */
export interface OrdersOfSettlement {
	readonly ids: ReadonlySet<string>;
	/** Milliseconds since 1970, UTC. */
	readonly periodStart: number;
	readonly periodEnd: number;
}

/** A first pass over the report: the orders that it pays, and its period. */
export async function ordersOfSettlement({
	openBytes,
	charset,
}: SettlementFile): Promise<OrdersOfSettlement> {
	let ids = new Set<string>();
	const readings = await readSettlementReport(openBytes, charset, () => {
		const own = new Set<string>();
		ids = own;
		return { line: (line) => void (isOfOrder(line) && own.add(line.orderId)) };
	});
	const headers = readings.map(({ header }) => header);
	return {
		ids,
		periodStart: Math.min(...headers.map(({ periodStart }) => periodStart)),
		periodEnd: Math.max(...headers.map(({ periodEnd }) => periodEnd)),
	};
}
