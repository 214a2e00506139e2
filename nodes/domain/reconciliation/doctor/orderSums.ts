import type { Row } from './row';

/** What the rows of each order come to; rows without an order are one sum. */
export class OrderSums {
	private readonly sums = new Map<string, bigint>();

	add({ orderId, minor }: Pick<Row, 'orderId' | 'minor'>): void {
		this.sums.set(orderId, (this.sums.get(orderId) ?? 0n) + minor);
	}

	/** The orders whose sums are not the same here and there. */
	apartFrom(other: OrderSums): Set<string> {
		const orders = new Set([...this.sums.keys(), ...other.sums.keys()]);
		return new Set(
			[...orders].filter((order) => (this.sums.get(order) ?? 0n) !== (other.sums.get(order) ?? 0n)),
		);
	}
}

export function orderSums(rows: readonly Row[]): OrderSums {
	const sums = new OrderSums();
	rows.forEach((row) => sums.add(row));
	return sums;
}
