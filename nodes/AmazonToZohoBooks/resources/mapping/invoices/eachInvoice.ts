import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { chosenOrganization } from '../../../../clients/zohoBooks/organizationField';
import { failedOrThrow } from '../../../../common/perItem';
import { dayInvoices } from '../../../../domain/invoices/dayInvoices';
import {
	invoiceOfOrder,
	type DatedOrder,
	type InvoiceDraft,
} from '../../../../domain/invoices/invoiceDraft';
import { unbookedOrder } from '../../../../domain/mapping/unbookedOrder';
import { isShipped, type Order } from '../../../../domain/sources/orders/order';
import { readOrders } from '../../../../domain/sources/orders/readOrders';
import { orderInput } from '../../../panel/orderSource';
import { datedOrder, isDated } from './datedOrder';
import { mapDraft } from './mapDraft';
import { openInvoiceRun, type OrdersRun } from './openInvoiceRun';

/** Turns the orders of all input items into invoices; what stands in the ledger already gets none. */
export async function mapOrders(ctx: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const { orders: given, itemOf } = orderInput(ctx);
	const { orders, refused } = readOrders(given);
	const run = await openInvoiceRun(ctx, chosenOrganization(ctx, 0), orders);
	const items: INodeExecutionData[] = [];
	const add = (id: string, json: IDataObject) =>
		items.push({ json, pairedItem: { item: itemOf(id) } });
	const dated: DatedOrder[] = [];
	for (const order of orders) {
		const found = placed(order, run);
		if (isDated(found)) dated.push(found);
		else add(order.id, found);
	}
	for (const { id, make } of draftsOf(dated, run)) {
		try {
			add(id, await mapDraft(make(), run));
		} catch (error) {
			items.push(failedOrThrow(ctx, error, itemOf(id)));
		}
	}
	return [...items, ...refused.map(({ id, refusal }) => failedOrThrow(ctx, refusal, itemOf(id)))];
}

/** The order with its day; or the item that says why it gets no invoice, or not yet. */
const placed = (order: Order, run: OrdersRun): DatedOrder | IDataObject =>
	isShipped(order) ? datedOrder(order, run) : unbookedOrder(order, run.books);

interface ToBeDrafted {
	/** Of one of its orders. */
	readonly id: string;
	/** Refuses what cannot be an invoice. */
	readonly make: () => InvoiceDraft;
}

function draftsOf(dated: readonly DatedOrder[], { choices, standing }: OrdersRun): ToBeDrafted[] {
	if (choices.per === 'order') {
		return dated.map((one) => ({ id: one.order.id, make: () => invoiceOfOrder(one) }));
	}
	return dayInvoices(dated, standing.numbers).map((draft) => ({
		id: draft.orders[0]?.id ?? '',
		make: () => draft,
	}));
}
