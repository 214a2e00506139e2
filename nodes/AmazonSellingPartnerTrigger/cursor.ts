import type { IDataObject } from 'n8n-workflow';
import type { Report } from '../clients/sellingPartner/reports';

/** What the trigger remembers between polls; losing it only sends reports again. */
export interface Cursor extends IDataObject {
	/** The start date it belongs to; another one begins anew. */
	startDate: number | null;
	/** When each report that was sent was created, by report id. */
	seen: Record<string, string>;
}

/** The cursor as stored, or a new one: none yet, unreadable, or of another start date. */
export function readCursor(stored: unknown, startDate: number | null): Cursor {
	return isCursor(stored) && stored.startDate === startDate ? stored : { startDate, seen: {} };
}

const isCursor = (value: unknown): value is Cursor =>
	isObject(value) && isObject(value.seen) && 'startDate' in value;

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

export const unseen = <R extends Report>(reports: readonly R[], { seen }: Cursor): R[] =>
	reports.filter(({ reportId }) => !Object.hasOwn(seen, reportId));

/** Remembers what is sent now; forgets what no later poll can list, so that it does not grow. */
export function advanced(cursor: Cursor, sent: readonly Report[], since: number): Cursor {
	const kept = Object.entries(cursor.seen).filter(([, created]) => !(Date.parse(created) < since));
	const added = sent.map(({ reportId, createdTime }) => [reportId, createdTime] as const);
	return { startDate: cursor.startDate, seen: Object.fromEntries([...kept, ...added]) };
}
