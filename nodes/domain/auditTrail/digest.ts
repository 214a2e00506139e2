import { decimalSum, decimalText } from '../money/decimal';
import type { AuditRow } from './auditRow';

/** The span that a digest tells of: milliseconds since 1970, the end left out. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** A row as a digest tells it. */
export interface DigestEntry {
	readonly workflow: string;
	readonly record: string;
	/** Of a journal its total, of another record its own, as it stands in the row; empty where it is not known. */
	readonly amount: string;
	readonly currency: string;
	readonly journalNumber: string;
	readonly cause: string;
	readonly nextStep: string;
	readonly zohoLink: string;
	readonly executionLink: string;
}

/** What was posted in one currency. */
export interface DigestSum {
	readonly currency: string;
	readonly count: number;
	/** Sum of the journals' totals; decimal text. A journal whose total is not known is counted, and adds nothing. */
	readonly amount: string;
}

/** What became of the records in a span. */
export interface Digest extends Span {
	readonly posted: readonly DigestEntry[];
	readonly failed: readonly DigestEntry[];
	/** One per currency, in the order of their codes. */
	readonly sums: readonly DigestSum[];
	readonly isEmpty: boolean;
}

/**
 * Journals that were posted in the span, and rows of any kind that were tried in it and are still failed.
 * Only journals are counted as posted: the row of their settlement would count the same money twice.
 */
export function digestOf(rows: readonly AuditRow[], { from, to }: Span): Digest {
	const isWithin = (instant: number | null): boolean =>
		instant !== null && instant >= from && instant < to;
	const posted = rows
		.filter(({ kind, status }) => kind === 'journal' && status === 'posted')
		.filter(({ json }) => isWithin(Date.parse(textOf(json.postedAt)) || null))
		.map(entryOf);
	const failed = rows
		.filter(({ status, lastAttempt }) => status === 'failed' && isWithin(lastAttempt))
		.map(entryOf);
	return {
		from,
		to,
		posted,
		failed,
		sums: sumsOf(posted),
		isEmpty: posted.length + failed.length === 0,
	};
}

function entryOf({ key, kind, json }: AuditRow): DigestEntry {
	return {
		workflow: textOf(json.workflow),
		record: textOf(json.record) || key,
		amount: textOf(kind === 'journal' ? json.journalTotal : json.total),
		currency: textOf(json.currency),
		journalNumber: textOf(json.journalNumber),
		cause: textOf(json.cause),
		nextStep: textOf(json.nextStep),
		zohoLink: textOf(json.zohoLink),
		executionLink: textOf(json.executionLink),
	};
}

function sumsOf(posted: readonly DigestEntry[]): DigestSum[] {
	const currencies = [...new Set(posted.map(({ currency }) => currency))].sort();
	return currencies.map((currency) => {
		const own = posted.filter((entry) => entry.currency === currency);
		const amounts = own.flatMap(({ amount }) => decimalText(amount) ?? []);
		return { currency, count: own.length, amount: decimalSum(amounts) };
	});
}

const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
