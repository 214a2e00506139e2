import { copied } from '../sources/copied';
import { readSource, type SettlementFile } from './readSource';
import { isOfOrder } from './settledOrders';

/** What is to be looked up in the ledger before a settlement is booked order by order. */
export interface OrdersOfSettlement {
	/** What it pays for each order, by id: prices, their tax and promotions, in minor units. */
	readonly paid: ReadonlyMap<string, bigint>;
	/** Milliseconds since 1970, UTC. */
	readonly periodStart: number;
	readonly periodEnd: number;
}

/** A first pass over the report: the orders that it pays, and its period. */
export async function ordersOfSettlement(file: SettlementFile): Promise<OrdersOfSettlement> {
	let paid = new Map<string, bigint>();
	const readings = await readSource(file, () => {
		const own = new Map<string, bigint>();
		paid = own;
		return {
			line: (line) => {
				if (!isOfOrder(line)) return;
				const known = own.get(line.orderId);
				const id = known === undefined ? copied(line.orderId) : line.orderId;
				own.set(id, (known ?? 0n) + line.amount.minor);
			},
		};
	});
	const headers = readings.map(({ header }) => header);
	return {
		paid,
		periodStart: Math.min(...headers.map(({ periodStart }) => periodStart)),
		periodEnd: Math.max(...headers.map(({ periodEnd }) => periodEnd)),
	};
}
