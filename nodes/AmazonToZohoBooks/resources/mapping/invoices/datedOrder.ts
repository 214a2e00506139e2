import type { IDataObject } from 'n8n-workflow';
import { dayNumber } from '../../../../domain/invoices/dayInvoices';
import type { DatedOrder } from '../../../../domain/invoices/invoiceDraft';
import { whyNoInvoice } from '../../../../domain/invoices/standing';
import { orderReference } from '../../../../domain/ledger/reference';
import { unbookedOrder } from '../../../../domain/mapping/unbookedOrder';
import type { ShippedOrder } from '../../../../domain/sources/orders/order';
import type { OrdersRun } from './openInvoiceRun';

/** An order that is to be in an invoice, with its day; or the item that says why it is in none. */
export function datedOrder(order: ShippedOrder, run: OrdersRun): DatedOrder | IDataObject {
	const { id, shipped, updated, lines } = order;
	const { standing, days, choices, today, books } = run;
	const known = standing.invoices.get(id)?.date;
	const date = shipped === null ? (known ?? days.of(updated).date) : days.of(shipped).date;
	const number = choices.per === 'order' ? orderReference(id) : null;
	const left = { ...unbookedOrder(order, books), date };
	const reason = whyNoInvoice(order, number, standing);
	if (reason) return { ...left, reason };
	if (lines.length === 0) return { ...left, reason: `Amazon order ${id} comes to nothing.` };
	const isOpen = choices.per === 'day' && date >= today;
	if (!isOpen) return { order, date };
	const reasonToWait = `Amazon order ${id} is in ${dayNumber({ order, date })} once its day is over.`;
	return { ...left, waiting: true, reason: reasonToWait };
}

export const isDated = (found: DatedOrder | IDataObject): found is DatedOrder => 'order' in found;
