/** The day on which a journal is entered in the books, and the day that it belongs to where that one is locked. */
export interface EntryDate {
	/** `yyyy-mm-dd` */
	readonly date: string;
	/** `yyyy-mm-dd`; empty where the journal is entered on its own day. */
	readonly insteadOf: string;
}

/**
 * A journal's own day, or the first open day of the books (`yyyy-mm-dd`; empty where all are open) where
 * that is later. Rule: docs/accounting.md, "A locked period".
 */
export const entryDate = (own: string, firstOpenDay: string): EntryDate =>
	own >= firstOpenDay ? { date: own, insteadOf: '' } : { date: firstOpenDay, insteadOf: own };

/** The first day after the last locked one; empty where none is locked. */
export const dayAfterLock = (lockedUntil: string): string =>
	lockedUntil === ''
		? ''
		: new Date(Date.parse(lockedUntil) + 86_400_000).toISOString().slice(0, 10);

/** What the notes of a journal say about it; nothing for one that is entered on its own day. */
export const printEntryDate = ({ date, insteadOf }: EntryDate): string =>
	insteadOf === '' ? '' : `, entered on ${date} instead of ${insteadOf} (locked)`;

/**
 * The day that a journal belongs to, from its notes and the day on which it stands in the books: a journal
 * that somebody moved to yet another day belongs to that one.
 */
export function ownDate(notes: unknown, date: string): string {
	const found = typeof notes === 'string' ? entered.exec(notes)?.groups : undefined;
	const { on, insteadOf } = found ?? {};
	return insteadOf && on === date ? insteadOf : date;
}

const entered =
	/, entered on (?<on>\d{4}-\d\d-\d\d) instead of (?<insteadOf>\d{4}-\d\d-\d\d) \(locked\)/;
