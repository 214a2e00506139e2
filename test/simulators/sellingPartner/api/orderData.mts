import type { Order } from './orders.mts';

/** Which fields of an order and of its items belong to which data set: orders_2026-01-01.json. */
// prettier-ignore
const fields = {
	BUYER: { order: ['buyer'], item: [] },
	RECIPIENT: { order: ['recipient'], item: [] },
	PROCEEDS: { order: ['proceeds'], item: ['proceeds'] },
	EXPENSE: { order: [], item: ['expense'] },
	PROMOTION: { order: [], item: ['promotion'] },
	CANCELLATION: { order: [], item: ['cancellation'] },
	FULFILLMENT: { order: ['fulfillment'], item: ['fulfillment'] },
	PACKAGES: { order: ['packages'], item: [] },
	TAX: { order: ['tax'], item: ['tax'] },
	PAYMENT: { order: ['payment'], item: [] },
	FULFILLMENT_ORDERS: { order: ['fulfillmentOrders'], item: [] },
} as const satisfies Record<string, { order: readonly string[]; item: readonly string[] }>;

export type DataSet = keyof typeof fields;

export const dataSets = Object.keys(fields) as DataSet[];

/** The order with what was asked for; items themselves are always there. */
export function withData(order: Order, wanted: readonly DataSet[]): Record<string, unknown> {
	const hidden = dataSets.filter((name) => !wanted.includes(name)).map((name) => fields[name]);
	const ofOrder = new Set<string>(hidden.flatMap((one) => one.order));
	const ofItem = new Set<string>(hidden.flatMap((one) => one.item));
	return {
		...without(order, ofOrder),
		orderItems: order.orderItems.map((item) => without(item, ofItem)),
	};
}

const without = (value: Record<string, unknown>, hidden: ReadonlySet<string>) =>
	Object.fromEntries(Object.entries(value).filter(([name]) => !hidden.has(name)));
