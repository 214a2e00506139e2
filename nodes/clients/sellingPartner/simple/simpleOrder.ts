import type { IDataObject } from 'n8n-workflow';
import { amountOf, part, records, textOf } from './wire';

/** Amounts contain tax; Amazon names no fees in an order. */
export function simpleOrder(order: IDataObject): IDataObject {
	const { salesChannel, proceeds, fulfillment } = order;
	return {
		orderId: textOf(order.orderId),
		createdTime: textOf(order.createdTime),
		lastUpdatedTime: textOf(order.lastUpdatedTime),
		status: textOf(part(fulfillment).fulfillmentStatus),
		fulfilledBy: textOf(part(fulfillment).fulfilledBy),
		marketplace: textOf(part(salesChannel).marketplaceName),
		marketplaceId: textOf(part(salesChannel).marketplaceId),
		...amountOf(part(proceeds).grandTotal),
		proceeds: records(part(proceeds).breakdowns).map(({ type, subtotal }) => ({
			type: textOf(type),
			...amountOf(subtotal),
		})),
		items: records(order.orderItems).map(simpleItem),
		shipped: records(order.packages).flatMap(({ shipTime }) => textOf(shipTime) ?? []),
		...(Array.isArray(order.missing) && { missing: missingInReport }),
	};
}

/** What an order lacks that comes from the report of all orders. */
const missingInReport = ['amount', 'items.orderItemId', 'items.amount', 'shipped'];

function simpleItem(item: Readonly<Record<string, unknown>>): IDataObject {
	const { sellerSku, asin, title } = part(item.product);
	return {
		orderItemId: textOf(item.orderItemId),
		sku: textOf(sellerSku),
		asin: textOf(asin),
		title: textOf(title),
		quantity: typeof item.quantityOrdered === 'number' ? item.quantityOrdered : null,
		...amountOf(part(item.proceeds).proceedsTotal),
	};
}
