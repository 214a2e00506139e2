import { isCategoryId } from '../../catalogue/categoryId';
import type { CategoryId } from '../../catalogue/categories';
import { fromDecimal, money, toDecimal } from '../../money/money';
import type { Amounts } from './amounts';
import { dayOfReference, supplementOf } from './dailyReference';

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
	}>;
	readonly frozen?: FrozenOrders;
}

/** What stands in the ledger for one day of one account. */
export interface PostedDay {
	readonly amounts: Map<CategoryId, bigint>;
	readonly counts: Map<CategoryId, number>;
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
		const day = days.get(reference) ?? { amounts: new Map(), counts: new Map(), supplements: 0 };
		days.set(reference, day);
		day.supplements = Math.max(day.supplements, supplementOf(journal.reference));
		addLines(day, journal);
		for (const [id, texts] of Object.entries(journal.frozen ?? {})) {
			frozen.set(frozenKey(id, journal.currency), readAmounts(texts, journal.currency));
		}
	}
	return { days, frozen };
}

function addLines({ amounts, counts }: PostedDay, { lines, currency }: PostedJournal): void {
	for (const { category, debit, credit, count } of lines) {
		if (!isCategoryId(category)) continue;
		const minor = fromDecimal(credit, currency).minor - fromDecimal(debit, currency).minor;
		amounts.set(category, (amounts.get(category) ?? 0n) + minor);
		counts.set(category, (counts.get(category) ?? 0) + count);
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
