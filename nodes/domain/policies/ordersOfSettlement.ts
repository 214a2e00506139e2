import { copied } from '../sources/copied';
import { readSource, type SettlementFile } from './readSource';
import { isOfOrder } from './settledOrders';

/** What is to be looked up in the ledger before a settlement is booked order by order. */
export interface OrdersOfSettlement {
	readonly ids: ReadonlySet<string>;
	/** Milliseconds since 1970, UTC. */
	readonly periodStart: number;
	readonly periodEnd: number;
}

/** A first pass over the report: the orders that it pays, and its period. */
export async function ordersOfSettlement(file: SettlementFile): Promise<OrdersOfSettlement> {
	let ids = new Set<string>();
	const readings = await readSource(file, () => {
		const own = new Set<string>();
		ids = own;
		return {
			line: (line) => {
				if (isOfOrder(line) && !own.has(line.orderId)) own.add(copied(line.orderId));
			},
		};
	});
	const headers = readings.map(({ header }) => header);
	return {
		ids,
		periodStart: Math.min(...headers.map(({ periodStart }) => periodStart)),
		periodEnd: Math.max(...headers.map(({ periodEnd }) => periodEnd)),
	};
}
