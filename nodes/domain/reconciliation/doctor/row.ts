import type { AmountLine } from '../../sources/amountLine';
import type { Transaction } from '../../sources/transactions/transaction';

/** An amount of a settlement, as its report or Amazon's transactions tell it. */
export interface Row {
	/** Empty where it belongs to no order. */
	readonly orderId: string;
	/** Amazon's own words: `Order, ItemPrice, Principal`. */
	readonly what: string;
	readonly sku: string;
	/** Milliseconds since 1970; null where it is not said. */
	readonly posted: number | null;
	readonly minor: bigint;
}

/**
 * The number of an order; anything else that a report has in that column (numbers of FBA shipments, says
 * amzn/selling-partner-api-models#5353) stands in no transaction.
 */
export const orderOf = (orderId: string): string =>
	/^(?:\d{3}|[A-Z]\d{2})-\d{7}-\d{7}$/.test(orderId) ? orderId : '';

export const rowOf = (line: AmountLine): Row => ({
	orderId: orderOf(line.orderId),
	what: [line.transactionType, ...line.path].filter((word) => word !== '').join(', '),
	sku: line.sku,
	posted: line.posted,
	minor: line.amount.minor,
});

/** The money of an event group that its report has to name: released, and not the payout itself. */
export const rowsOf = (transactions: readonly Transaction[]): Row[] =>
	transactions
		.filter(({ status, type }) => status === 'RELEASED' && type !== 'Transfer')
		.flatMap(({ lines, orderId }) =>
			lines.map((line) => ({ ...rowOf(line), orderId: orderOf(orderId) })),
		);
