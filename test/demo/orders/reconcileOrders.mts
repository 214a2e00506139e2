import { absolute, parseAmount, sum, type Thousandths } from '../amount.mts';
import type { OrderFile, WireOrder } from '../days/answers.mts';
import { journalExample, type Setting } from '../golden.mts';
import { amountOf, categoryOf } from '../reconcile.mts';
import type { ZohoJournal } from '../zohoReader.mts';

export interface OrderReconciliation {
	readonly path: string;
	readonly shipped: number;
	readonly others: number;
	/** What Zoho Books holds as owed by Amazon for the file's orders. */
	readonly owed: Thousandths;
	readonly journals: readonly ZohoJournal[];
	/** Each order's total against its journal; an order that has not shipped has none. */
	readonly difference: Thousandths;
}

const hasShipped = ({ fulfillment, salesChannel }: WireOrder): boolean =>
	fulfillment?.fulfillmentStatus === 'SHIPPED' && salesChannel.channelName === 'AMAZON';

const totalOf = ({ proceeds }: WireOrder): Thousandths =>
	parseAmount(proceeds?.grandTotal?.amount ?? '0') ?? 0n;

const owedIn = (journals: readonly ZohoJournal[]): Thousandths =>
	sum(
		journals
			.flatMap(({ line_items }) => line_items)
			.filter((line) => categoryOf(line) === 'orderReceivable')
			.map(amountOf),
	);

export function reconcileOrders(
	{ path, orders }: OrderFile,
	all: readonly ZohoJournal[],
): OrderReconciliation {
	const journalsOf = ({ orderId }: WireOrder) =>
		all.filter(({ reference_number }) => reference_number === `AMZ-O-${orderId}`);
	const apart = orders.map((order) => {
		const journals = journalsOf(order);
		const wanted = hasShipped(order) ? totalOf(order) : 0n;
		return journals.length === 0 && hasShipped(order) ? 0n : owedIn(journals) - wanted;
	});
	const journals = orders.flatMap(journalsOf);
	return {
		path,
		shipped: orders.filter(hasShipped).length,
		others: orders.filter((order) => !hasShipped(order)).length,
		owed: owedIn(journals),
		journals,
		difference: sum(apart.map(absolute)),
	};
}

/** Whether a refusal is about an order of the file. */
export const isOf = ({ orders }: OrderFile, { details }: Record<string, unknown>): boolean => {
	const { sourceKey = '', reference = '' } = (details ?? {}) as Record<string, string>;
	return orders.some(
		({ orderId }) => sourceKey === `order:${orderId}` || reference === `AMZ-O-${orderId}`,
	);
};

export const ordersExample = (setting: Setting, { path, journals }: OrderReconciliation) => ({
	file: path,
	policy: setting.policy,
	timeZone: setting.timeZone,
	journals: journals.map((journal) => journalExample(journal, setting.baseCurrency)),
});
