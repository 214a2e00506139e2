import { createHash } from 'node:crypto';
import { isRecord, type JsonRecord } from '../exactJson';
import { ownDate } from './entryDate';

/** What makes two journals the same to an accountant. Amounts are decimal strings. */
export interface JournalContent {
	readonly reference: string;
	readonly date: string;
	readonly currency: string;
	readonly exchangeRate: string | null;
	readonly lines: ReadonlyArray<{
		readonly category: string;
		readonly accountId: string;
		readonly debit: string;
		readonly credit: string;
		/** How its orders are taxed, where lines are split by it. */
		readonly taxTreatment?: string;
		/** What a rule adds to the line, by Zoho's names; absent where none does. */
		readonly posting?: JsonRecord;
	}>;
	/** What the journal says for the tax return, by Zoho's names. */
	readonly taxReturn?: JsonRecord;
}

/** `sha256:<64 hex digits>` of a journal's content; it ends the journal's notes in Zoho Books. */
export function contentHash(journal: JournalContent) {
	const { reference, date, currency, exchangeRate, lines, taxReturn = {} } = journal;
	const rows = lines.map(({ category, taxTreatment, accountId, debit, credit, posting = {} }) =>
		[taxTreatment ? `${category}/${taxTreatment}` : category, accountId, debit, credit]
			.concat(pairs(posting))
			.join('|'),
	);
	const heading = [reference, date, currency, exchangeRate ?? '1', ...pairs(taxReturn)];
	const content = [...heading, ...rows.sort()].join('\n');
	return sha256(content);
}

/** Nothing for what is absent, so that journals without it keep their hash. */
const pairs = (fields: JsonRecord): string[] =>
	Object.keys(fields)
		.sort()
		.map((name) => `${name}=${JSON.stringify(fields[name])}`);

/** Of a later version of a journal, by its own reference, from the hash of the same journal as the first. */
export const versionHash = (hash: string, reference: string): string =>
	sha256(`${hash}\n${reference}`);

/**
 * The same for a payload that brings none: of everything that is booked, not of notes and status. Its date
 * is the day that it belongs to, so that it stays the same when more of the books is locked.
 */
export function payloadHash(payload: JsonRecord): string {
	const { notes, journal_date: date } = payload;
	const own = typeof date === 'string' ? ownDate(notes, date) : date;
	const content = { ...payload, journal_date: own, notes: '', status: '' };
	return sha256(JSON.stringify(sorted(content)));
}

/** Keys in one order, so that the same content written otherwise has the same hash. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (!isRecord(value)) return value;
	const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
	return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** `sha256:<64 hex digits>` of a text. */
export const sha256 = (content: string): string =>
	`sha256:${createHash('sha256').update(content).digest('hex')}`;
