import type { Period } from './backfillPeriods';

/** What a backfill takes; each figure is an upper bound, or nearly so. */
export interface Estimate {
	readonly journals: number;
	readonly amazonCalls: number;
	readonly zohoCalls: number;
	readonly minutes: number;
}

/** A report: its document's address, and the file. A period: the group, its settlement id, and its pages. */
const callsOf = { report: 2, transactions: 4 };

/** Amazon lets one report a minute be downloaded, after a burst of fifteen. */
const reportBurst = 15;
/** A page of transactions takes two seconds: https://developer-docs.amazon.com/sp-api/reference/listtransactions */
const secondsPerPeriod = 8;
/** Zoho Books takes 100 calls a minute: https://www.zoho.com/books/api/v3/introduction/ */
const zohoCallsPerMinute = 100;
/** Journals are looked up together, so many with one call; the books are read once. */
const lookedUpTogether = 25;
const callsForBooks = 8;

export function estimateOf(periods: readonly Period[]): Estimate {
	const reports = periods.filter(({ from }) => from === 'report').length;
	const others = periods.length - reports;
	const journals = periods.reduce((sum, period) => sum + monthsOf(period), 0);
	const zohoCalls =
		journals === 0 ? 0 : journals + Math.ceil(journals / lookedUpTogether) + callsForBooks;
	const minutes =
		Math.max(0, reports - reportBurst) +
		(others * secondsPerPeriod) / 60 +
		zohoCalls / zohoCallsPerMinute;
	return {
		journals,
		amazonCalls: reports * callsOf.report + others * callsOf.transactions,
		zohoCalls,
		minutes: Math.ceil(minutes),
	};
}

/** A settlement has one journal for each calendar month that it touches. */
function monthsOf({ periodStart, periodEnd }: Period): number {
	const [start, end] = [monthNumber(periodStart), monthNumber(periodEnd)];
	return Number.isFinite(end - start) ? Math.max(1, end - start + 1) : 1;
}

const monthNumber = (instant: string): number => {
	const [, year, month] = /^(\d{4})-(\d{2})/.exec(instant) ?? [];
	return Number(year) * 12 + Number(month);
};
