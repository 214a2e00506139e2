import type { JsonRecord } from '../exactJson';
import { decimalText, sameDecimal } from '../money/decimal';
import { taken, unverified } from './refusals';

/** What a list row of Zoho tells about a journal; rows carry notes and total, no lines. */
export interface PostedJournal {
	readonly journal_id: string;
	readonly reference_number: string;
	readonly notes: string;
	readonly total: number | string;
	readonly journal_date?: string;
	readonly status?: string;
	/** Only where the journal was asked for by itself. */
	readonly line_items?: unknown;
}

export interface Wanted {
	readonly reference: string;
	/** `yyyy-mm-dd` */
	readonly date: string;
	readonly hash: string;
	/** One side's total, a decimal string. */
	readonly total: string;
	readonly payload: JsonRecord;
	/** Changes no account: it may be missing where its period is locked. */
	readonly noEffect: boolean;
	/** The id under which the audit trail says it was posted; empty where it says nothing. */
	readonly knownId: string;
}

/** The content hash that ends a journal's notes; empty where there is none. */
export const hashOf = (notes: unknown): string =>
	(typeof notes === 'string' && /(?:^|\s)(sha256:[0-9a-f]{64})\s*$/.exec(notes)?.[1]) || '';

export const sameReference = <J extends PostedJournal>(
	found: readonly J[],
	reference: string,
): J[] => found.filter((journal) => journal.reference_number === reference);

/** Smallest id first, compared as whole numbers: ids do not fit a double. */
export const byId = (a: PostedJournal, b: PostedJournal): number =>
	BigInt(a.journal_id) < BigInt(b.journal_id) ? -1 : a.journal_id === b.journal_id ? 0 : 1;

/** First of each reference that the ledger does not have. */
export function absent(wanted: readonly Wanted[], found: readonly PostedJournal[]): Wanted[] {
	const seen = new Set(found.map((journal) => journal.reference_number));
	return wanted.filter(({ reference }) => !seen.has(reference) && seen.add(reference));
}

/** Which journal stays, and which are its copies. One that a person changed is reported, never deleted. */
export function keep<J extends PostedJournal>(journal: Wanted, found: readonly J[]) {
	const named = sameReference(found, journal.reference).sort(byId);
	const same = named.filter(({ notes }) => hashOf(notes) === journal.hash);
	const [keeper, ...copies] = same.filter((posted) => hasTotal(posted, journal.total));
	if (keeper) return { keeper, copies };
	const [edited] = same;
	if (edited) throw taken(journal, edited, 'edited');
	const ours = named.find(({ notes }) => hashOf(notes) !== '');
	if (ours) throw taken(journal, ours, 'changed');
	throw named[0] ? taken(journal, named[0], 'notOurs') : unverified(journal, 'it is not found.');
}

/** Whether two journals book the same on the same day, with the same status. */
export const isSameEntry = (left: PostedJournal, right: PostedJournal): boolean =>
	left.journal_date === right.journal_date &&
	left.status === right.status &&
	linesOf(left) === linesOf(right);

function linesOf({ line_items: lines }: PostedJournal): string {
	const rows = Array.isArray(lines) ? (lines as JsonRecord[]) : [];
	return rows
		.map((line) => [line.account_id, line.debit_or_credit, decimalText(line.amount)].join(' '))
		.sort()
		.join('\n');
}

/** Zoho rounds no total; one that cannot be read is not held against the journal. */
function hasTotal({ total }: PostedJournal, wanted: string): boolean {
	const posted = decimalText(total);
	return posted === null || sameDecimal(posted, wanted);
}
