import { bookOrder } from '../policies/perOrder';
import type { Booking } from '../policies/booking';
import type { ShippedOrder } from '../sources/orders/order';
import type { InvoiceDraft } from './invoiceDraft';

/** An invoice as the journal that would say the same: its categories, accounts and marketplaces. */
export const bookedDraft = (draft: InvoiceDraft): Booking => bookOrder(asOne(draft), draft.date);

/** The orders of an invoice as one order; a single one is itself. */
function asOne({ number, orders, total }: InvoiceDraft): ShippedOrder {
	const [first] = orders;
	if (!first) throw new Error('An invoice holds at least one order.');
	if (orders.length === 1) return first;
	return {
		...first,
		id: number.replace(/^AMZ-O-|-A\d+$/g, ''),
		created: Math.min(...orders.map(({ created }) => created)),
		updated: Math.max(...orders.map(({ updated }) => updated)),
		shipped: Math.max(...orders.map(({ shipped, updated }) => shipped ?? updated)),
		total,
		items: orders.flatMap(({ items }) => items),
		lines: orders.flatMap(({ lines }) => lines),
	};
}
