import { isCategoryId } from '../../catalogue/categoryId';
import type { CategoryId } from '../../catalogue/categories';
import { fromDecimal, money, toDecimal } from '../../money/money';
import { lineKey } from '../chargeLines';
import type { Amounts } from './amounts';
import { dayOfReference, supplementOf } from '../../ledger/dailyReference';

/** Amounts as audit rows keep them: decimal texts by category, positive in the seller's favour. */
export type AmountTexts = Readonly<Record<string, string>>;

/** What a daily journal posted for deferred orders, by transaction id: it stays as it was posted. */
export type FrozenOrders = Readonly<Record<string, AmountTexts>>;

/** A journal that was posted before, as the audit trail and the ledger know it. */
export interface PostedJournal {
	readonly reference: string;
	readonly currency: string;
	readonly lines: ReadonlyArray<{
		readonly category: string;
		readonly debit: string;
		readonly credit: string;
		readonly count: number;
		/** The user's rule that made the line; empty or absent where none did. */
		readonly rule?: string;
	}>;
	readonly frozen?: FrozenOrders;
}

/** What is posted on the line of a category and rule; `minor` is a credit. */
export interface PostedSum {
	readonly category: CategoryId;
	readonly ruleName: string;
	minor: bigint;
	count: number;
}

/** What stands in the ledger for one day of one account. */
export interface PostedDay {
	/** By `lineKey`. */
	readonly lines: Map<string, PostedSum>;
	/** The number of the last supplement; 0 where only the day's own journal is posted. */
	supplements: number;
}

/** What stands in the ledger, by the reference of the day, and what was posted for deferred orders. */
export interface Posted {
	readonly days: ReadonlyMap<string, PostedDay>;
	/** By `frozenKey`. */
	readonly frozen: ReadonlyMap<string, Amounts>;
}

/** Deferred orders are found by id and currency: a release in another currency is not theirs. */
export const frozenKey = (id: string, currency: string): string => `${currency} ${id}`;

/** Adds up journals of any number of runs; their order does not matter. */
export function readPosted(journals: Iterable<PostedJournal>): Posted {
	const days = new Map<string, PostedDay>();
	const frozen = new Map<string, Amounts>();
	for (const journal of journals) {
		const reference = dayOfReference(journal.reference);
		const day = days.get(reference) ?? { lines: new Map(), supplements: 0 };
		days.set(reference, day);
		day.supplements = Math.max(day.supplements, supplementOf(journal.reference));
		addLines(day, journal);
		for (const [id, texts] of Object.entries(journal.frozen ?? {})) {
			frozen.set(frozenKey(id, journal.currency), readAmounts(texts, journal.currency));
		}
	}
	return { days, frozen };
}

function addLines(day: PostedDay, { lines, currency }: PostedJournal): void {
	for (const { category, debit, credit, count, rule: ruleName = '' } of lines) {
		if (!isCategoryId(category)) continue;
		const key = lineKey(category, ruleName);
		const sum = day.lines.get(key) ?? { category, ruleName, minor: 0n, count: 0 };
		day.lines.set(key, sum);
		sum.minor += fromDecimal(credit, currency).minor - fromDecimal(debit, currency).minor;
		sum.count += count;
	}
}

/** Amounts as the audit trail keeps them. */
export const amountTexts = (amounts: Amounts, currency: string): AmountTexts =>
	Object.fromEntries(
		[...amounts].map(([category, minor]) => [category, toDecimal(money(minor, currency))]),
	);

function readAmounts(texts: AmountTexts, currency: string): Amounts {
	const amounts = new Map<CategoryId, bigint>();
	for (const [category, text] of Object.entries(texts)) {
		if (isCategoryId(category)) amounts.set(category, fromDecimal(text, currency).minor);
	}
	return amounts;
}
