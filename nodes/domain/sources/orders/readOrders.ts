import { Refusal } from '../../refusal';
import type { AmazonOrder } from './amazonOrder';
import type { Order } from './order';
import { readOrder } from './readOrder';

/** What Amazon's answers hold: each order once, as it was last, and those that cannot be booked. */
export interface OrderReading {
	readonly orders: readonly Order[];
	readonly refused: readonly RefusedOrder[];
}

export interface RefusedOrder {
	readonly id: string;
	readonly refusal: Refusal;
}

/** Reads orders of any number of pages, in any order. */
export function readOrders(given: Iterable<AmazonOrder>): OrderReading {
	const latest = new Map<string, AmazonOrder>();
	for (const order of given) {
		const id = order.orderId ?? '';
		const known = latest.get(id);
		if (!known || timeOf(order) >= timeOf(known)) latest.set(id, order);
	}
	const orders: Order[] = [];
	const refused: RefusedOrder[] = [];
	for (const [id, order] of latest) {
		try {
			orders.push(readOrder(order));
		} catch (error) {
			refused.push({ id, refusal: ofOrder(id, error) });
		}
	}
	return { orders, refused };
}

const timeOf = ({ lastUpdatedTime }: AmazonOrder): number => Date.parse(lastUpdatedTime ?? '') || 0;

function ofOrder(id: string, error: unknown): Refusal {
	const cause = error instanceof Refusal ? error : strangeShape();
	return new Refusal(cause.code, `Order ${id}: ${cause.message}`, cause.nextStep, {
		...cause.details,
		sourceKey: `order:${id}`,
	});
}

/** A text where Amazon's model has a list, and the like. */
const strangeShape = (): Refusal =>
	new Refusal(
		'incompleteOrder',
		'it does not have the shape of an order of the Orders API 2026-01-01.',
		'Nothing of it was posted. Send the order as Amazon delivers it, with Simplify switched off.',
	);
