import type { Order } from '../../../clients/sellingPartner/api/orders';
import type { Span } from '../../../clients/sellingPartner/api/spans';
import type { TimeOf } from '../../../clients/sellingPartner/allOrders/allOrdersReports';

/** Amazon gives twenty pages of a hundred orders at once; one of them stays for other workflows. */
const most = 1_900;
const page = 100;

/** The orders of a list; null where they are more than Amazon gives at once, or are going to be. */
export async function fewOrders(
	found: AsyncIterable<Order>,
	timeOf: TimeOf,
	span: Span & { readonly to: number },
): Promise<Order[] | null> {
	const orders: Order[] = [];
	for await (const order of found) {
		orders.push(order);
		if (orders.length >= most) return null;
		// The second page has begun: how far the first one went tells how many are to come.
		if (orders.length === page + 1 && expected(orders.slice(0, page), timeOf, span) > most)
			return null;
	}
	return orders;
}

function expected(orders: readonly Order[], timeOf: TimeOf, { from, to }: Span & { to: number }) {
	const times = orders.map((order) => Date.parse(order[`${timeOf}Time`]));
	const covered = Math.max(...times) - Math.min(...times);
	return (orders.length * (to - from)) / covered;
}
