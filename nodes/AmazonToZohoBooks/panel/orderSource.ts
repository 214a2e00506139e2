import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isRecord } from '../../domain/exactJson';
import { Refusal } from '../../domain/refusal';
import type { AmazonOrder } from '../../domain/sources/orders/amazonOrder';

/** The orders of all input items together, and which item each came with. */
export interface OrderInput {
	readonly orders: readonly AmazonOrder[];
	itemOf(orderId: string): number;
}

/** Whether the input is orders, not settlement reports: told by the shape of the first item. */
export function holdsOrders(ctx: IExecuteFunctions): boolean {
	const [first] = ctx.getInputData();
	return first !== undefined && first.binary === undefined && listIn(first.json) !== null;
}

/** Each item is an order as Amazon sends it, or an answer of Amazon's with its `orders`. */
export function orderInput(ctx: IExecuteFunctions): OrderInput {
	const orders: AmazonOrder[] = [];
	const itemOf = new Map<string, number>();
	for (const [item, { json }] of ctx.getInputData().entries()) {
		for (const order of listIn(json) ?? []) {
			if (isSimplified(order)) throw simplified();
			orders.push(order);
			itemOf.set(String(order.orderId ?? ''), item);
		}
	}
	return { orders, itemOf: (orderId) => itemOf.get(orderId) ?? 0 };
}

function listIn(json: IDataObject): AmazonOrder[] | null {
	const { orders, order } = json;
	if (Array.isArray(orders)) return (orders as unknown[]).filter(isRecord);
	if (isRecord(order)) return [order];
	return Object.hasOwn(json, 'orderId') ? [json as AmazonOrder] : null;
}

const isSimplified = (order: object): boolean =>
	!Object.hasOwn(order, 'salesChannel') && Object.hasOwn(order, 'items');

const simplified = (): Refusal =>
	new Refusal(
		'incompleteOrder',
		'The orders are simplified: they lack what their totals are made of.',
		'Turn off Simplify in the node that reads the orders, and run again.',
	);
