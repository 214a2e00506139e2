import type { JsonRecord } from '../exactJson';

/** A journal to be posted once. */
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
	/** The ids that the audit trail has of it: what answers to its creates named. */
	readonly knownIds: readonly string[];
	/** What is to be done where its settlement was issued anew; left out, nothing is written. */
	readonly onContentChanged?: 'block' | 'reverse';
	/**
	 * `yyyy-mm-dd`, or empty where no day is locked now: given, the journal may stand on a later day than its
	 * own. Left out, it is on its own day.
	 */
	readonly firstOpenDay?: string;
}

/** What Zoho tells about a journal: list rows carry notes and total, no lines. */
export interface PostedJournal {
	readonly journal_id: string;
	readonly reference_number: string;
	readonly notes: string;
	readonly total: number | string;
	readonly journal_date?: string;
	readonly status?: string;
	/** Only where the journal was asked for by itself. */
	readonly line_items?: unknown;
	/** Only in list rows (NangoHQ/integration-templates, zoho-books, list-journals). */
	readonly created_by_name?: unknown;
	/** Only where asked for by itself: its first entry says who made it (the same, get-journal). */
	readonly comments?: unknown;
}
