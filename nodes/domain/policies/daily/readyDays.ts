import type { TransactionReading } from '../../sources/transactions/readTransactions';
import { dayBuckets } from './dayBuckets';
import { dayOfReference, type DailyPolicy } from '../../ledger/dailyReference';
import { LocalDays } from './localDays';
import { readPosted, type Posted, type PostedJournal } from './posted';
import type { DailySettings } from './settings';

/** The days that can be booked now: what the ledger is asked for. */
export interface ReadyDays {
	/** References of the days. */
	readonly references: ReadonlySet<string>;
	/** What references of these days begin with, `AMZ-A-A2EXAMPLE-US-S-USD-`. */
	readonly accounts: readonly string[];
	/** `yyyy-mm-dd`, the day after the last one included: reversals stand there. Empty where there is none. */
	readonly first: string;
	readonly last: string;
}

export function readyDays(
	{ transactions, refused }: TransactionReading,
	policy: DailyPolicy,
	settings: DailySettings,
): ReadyDays {
	const ready = dayBuckets(transactions, refused, policy, settings).filter(
		({ state, reference }) => state === 'ready' && reference !== '',
	);
	const days = new LocalDays(settings.timeZone);
	const last = ready.at(-1);
	const references = ready.map(({ reference }) => reference);
	return {
		references: new Set(references),
		accounts: [...new Set(references.map((reference) => reference.replace(/\d{8}$/, '')))],
		first: ready.at(0)?.day.date ?? '',
		last: last ? days.of(last.day.end).date : '',
	};
}

/** A row whose day was looked for and is not in the ledger (any more) does not count. */
export function standingRows(
	kept: readonly PostedJournal[],
	ledger: readonly PostedJournal[],
	looked: Pick<ReadyDays, 'references'>,
): PostedJournal[] {
	const days = new Set(ledger.map(({ reference }) => dayOfReference(reference)));
	return kept.filter(({ reference }) => {
		const day = dayOfReference(reference);
		return days.has(day) || !looked.references.has(day);
	});
}

/**
 * What stands in the books, from the journals of the ledger and the rows that keep what was posted for
 * deferred orders.
 */
export function postedBefore(
	ledger: readonly PostedJournal[],
	kept: readonly PostedJournal[],
	looked: ReadyDays,
): Posted {
	return {
		days: readPosted(ledger).days,
		frozen: readPosted(standingRows(kept, ledger, looked)).frozen,
	};
}
