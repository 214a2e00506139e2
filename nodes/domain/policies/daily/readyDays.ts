import type { TransactionReading } from '../../sources/transactions/readTransactions';
import { dayBuckets } from './dayBuckets';
import { dayOfReference, type DailyPolicy } from './dailyReference';
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

/**
 * What stands in the books, from the journals of the ledger and the rows that keep what was posted for
 * deferred orders. A row whose day was looked for and is not in the ledger (any more) does not count.
 */
export function postedBefore(
	ledger: readonly PostedJournal[],
	kept: readonly PostedJournal[],
	looked: ReadyDays,
): Posted {
	const { days } = readPosted(ledger);
	const stands = ({ reference }: PostedJournal) => {
		const day = dayOfReference(reference);
		return days.has(day) || !looked.references.has(day);
	};
	return { days, frozen: readPosted(kept.filter(stands)).frozen };
}
