import type { Settlement } from '../account.mts';
import { type WireMoney, minorOf, minorOfWire, sum } from '../story/money.mts';
import type { WireBreakdown } from '../story/breakdowns.mts';
import type { Transaction } from './transactions.mts';

/** What balances and summaries read of a transaction. */
export interface Entry {
	id: string;
	status: string;
	posted: number;
	currency: string;
	minor: bigint;
	breakdowns: WireBreakdown[];
	related: ReadonlyMap<string, string>;
}

interface Wire {
	transactionId?: string;
	totalAmount?: WireMoney | null;
	breakdowns?: WireBreakdown[] | null;
}

export function entryOf(transaction: Transaction): Entry {
	const { transactionId = '', totalAmount, breakdowns } = transaction as Wire;
	const identifiers = transaction.relatedIdentifiers ?? [];
	return {
		id: transactionId,
		status: (transaction.transactionStatus ?? 'RELEASED').toUpperCase(),
		posted: Date.parse(transaction.postedDate ?? ''),
		currency: totalAmount?.currencyCode ?? '',
		minor: totalAmount ? minorOfWire(totalAmount) : 0n,
		breakdowns: breakdowns ?? [],
		related: new Map(
			identifiers.map((one) => [one.relatedIdentifierName ?? '', one.relatedIdentifierValue ?? '']),
		),
	};
}

export const minorSum = (entries: readonly Entry[]): bigint =>
	sum(entries.map(({ minor }) => minor));

/** What was disbursed by then in a currency. */
export const paidOut = (settlements: readonly Settlement[], currency: string, by: number): bigint =>
	sum(
		settlements
			.filter(({ processingStatus, deposit }) => processingStatus === 'Closed' && deposit <= by)
			.flatMap(({ original }) => (original?.currency === currency ? [original.amount] : []))
			.map((amount) => minorOf(amount, currency)),
	);

/** The sum of the nodes with these names anywhere in the trees. */
export const sumOfNodes = (nodes: readonly WireBreakdown[], names: ReadonlySet<string>): bigint =>
	sum(
		nodes.map(({ breakdownType, breakdownAmount, breakdowns }) =>
			names.has(breakdownType) ? minorOfWire(breakdownAmount) : sumOfNodes(breakdowns ?? [], names),
		),
	);
