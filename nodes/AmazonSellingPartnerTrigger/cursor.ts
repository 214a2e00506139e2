import type { IDataObject } from 'n8n-workflow';
import type { Report } from '../clients/sellingPartner/reports';

/** What the trigger remembers between polls; losing it only sends reports again. */
export interface Cursor extends IDataObject {
	/** The start date it belongs to; another one begins anew. */
	startDate: number | null;
	/** When each report that was sent was created, by report id. */
	seen: Record<string, string>;
	/** Those of them that were sent while Amazon had not named their exchange rate. */
	rateOpen: string[];
}

/** The cursor as stored, or a new one: none yet, unreadable, or of another start date. */
export function readCursor(stored: unknown, startDate: number | null): Cursor {
	return isCursor(stored) && stored.startDate === startDate
		? stored
		: { startDate, seen: {}, rateOpen: [] };
}

const isCursor = (value: unknown): value is Cursor =>
	isObject(value) && isObject(value.seen) && Array.isArray(value.rateOpen) && 'startDate' in value;

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

export const unseen = <R extends Report>(reports: readonly R[], { seen }: Cursor): R[] =>
	reports.filter(({ reportId }) => !Object.hasOwn(seen, reportId));

/** Sent before their exchange rate was known. */
export const withOpenRate = <R extends Report>(reports: readonly R[], { rateOpen }: Cursor): R[] =>
	reports.filter(({ reportId }) => rateOpen.includes(reportId));

/** Remembers what is sent now; forgets what no later poll can list, so that it does not grow. */
export function advanced(
	cursor: Cursor,
	sent: readonly Report[],
	since: number,
	isOpen: (report: Report) => boolean,
): Cursor {
	const kept = Object.entries(cursor.seen).filter(([, created]) => !(Date.parse(created) < since));
	const added = sent.map(({ reportId, createdTime }) => [reportId, createdTime] as const);
	const seen = Object.fromEntries([...kept, ...added]);
	const ids = new Set(sent.map(({ reportId }) => reportId));
	const before = cursor.rateOpen.filter((id) => !ids.has(id) && Object.hasOwn(seen, id));
	const now = sent.filter(isOpen).map(({ reportId }) => reportId);
	return { startDate: cursor.startDate, seen, rateOpen: [...before, ...now] };
}
