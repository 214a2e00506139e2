import type { PostedOrders } from '../policies/postedOrders';
import type { ShippedOrder } from '../sources/orders/order';

/** What the ledger says of orders that are to become journals or invoices. */
export interface Standing {
	/** Orders that stand as journals of their own, and those that stand as invoices. */
	readonly journals: PostedOrders;
	readonly invoices: PostedOrders;
	/** By currency, the day (UTC) up to which settlements are booked. */
	readonly settledUntil: ReadonlyMap<string, string>;
	/** By currency, a journal of a day that is booked from transactions. */
	readonly daily: ReadonlyMap<string, string>;
}

/** Why an order gets no invoice, so that its revenue is never booked twice; null where it gets one. */
export function whyNoInvoice(
	order: ShippedOrder,
	number: string | null,
	standing: Standing,
): string | null {
	const { id } = order;
	if (standing.journals.has(id)) {
		return `Amazon order ${id} stands in the books as journal AMZ-O-${id}: it gets no invoice besides.`;
	}
	const known = standing.invoices.get(id)?.invoice;
	if (known) {
		const isSame = known.number.toLowerCase() === number?.toLowerCase();
		return isSame ? null : `Amazon order ${id} stands in invoice ${known.number}.`;
	}
	return whyElsewhere(order, standing);
}

/** The same for a journal of its own; one that is posted already is looked at again. */
export function whyNoJournal(order: ShippedOrder, standing: Standing): string | null {
	const { id } = order;
	const invoice = standing.invoices.get(id)?.invoice;
	if (invoice) {
		return `Amazon order ${id} stands in invoice ${invoice.number}: it gets no journal besides.`;
	}
	return standing.journals.has(id) ? null : whyElsewhere(order, standing);
}

/** Which other record books the revenue of an order that does not stand on its own. */
function whyElsewhere(order: ShippedOrder, standing: Standing): string | null {
	const { id, total } = order;
	const day = standing.daily.get(total.currency);
	if (day) {
		return `Days in ${total.currency} are booked from transactions (${day}): Amazon order ${id} is revenue there.`;
	}
	const until = standing.settledUntil.get(total.currency);
	// Of an order without a ship date nothing but its creation is sure: a refund updates it months later.
	if (until === undefined || (order.shipped ?? order.created) >= endOf(until)) return null;
	return `Settlements in ${total.currency} are booked up to ${until}, and Amazon order ${id} may have shipped by then: the settlement that pays it books its revenue.`;
}

/** The end of a day (`yyyy-mm-dd`, UTC) as an instant. */
const endOf = (day: string): number => Date.parse(`${day}T24:00Z`);
