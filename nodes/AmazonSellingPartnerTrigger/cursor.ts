import type { IDataObject } from 'n8n-workflow';
import type { Report } from '../clients/sellingPartner/api/reports';

/** What the trigger remembers between polls; losing it only sends reports again. */
export interface Cursor extends IDataObject {
	/** The start date it belongs to; another one begins anew. */
	startDate: number | null;
	/** When each report that was sent was created, by report id. */
	seen: Record<string, string>;
	/** Whose exchange rates Amazon had not named when a report was sent, by report id; none without. */
	openRates: Record<string, string[]>;
}

/** The cursor as stored, or a new one: none yet, unreadable, or of another start date. */
export function readCursor(stored: unknown, startDate: number | null): Cursor {
	return isCursor(stored) && stored.startDate === startDate
		? stored
		: { startDate, seen: {}, openRates: {} };
}

const isCursor = (value: unknown): value is Cursor =>
	isObject(value) &&
	'startDate' in value &&
	isObject(value.seen) &&
	Object.values(value.seen).every((created) => typeof created === 'string') &&
	isObject(value.openRates) &&
	Object.values(value.openRates).every(isTexts);

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((text) => typeof text === 'string');

export const unseen = <R extends Report>(reports: readonly R[], { seen }: Cursor): R[] =>
	reports.filter(({ reportId }) => !Object.hasOwn(seen, reportId));

/** Sent before an exchange rate of their period was known. */
export const withOpenRate = <R extends Report>(reports: readonly R[], cursor: Cursor): R[] =>
	reports.filter(({ reportId }) => Object.hasOwn(cursor.openRates, reportId));

/** When the oldest report that waits for an exchange rate was made; now where none does. */
export const oldestOpen = ({ seen, openRates }: Cursor, now: number): number =>
	Math.min(now, ...Object.keys(openRates).map((id) => Date.parse(seen[id] ?? '') || now));

/** Remembers what is sent now; forgets what no later poll can list, so that it does not grow. */
export function advanced(
	cursor: Cursor,
	sent: readonly Report[],
	since: number,
	openRates: (report: Report) => string[],
): Cursor {
	const kept = Object.entries(cursor.seen).filter(
		([id, created]) => !(Date.parse(created) < since) || Object.hasOwn(cursor.openRates, id),
	);
	const added = sent.map(({ reportId, createdTime }) => [reportId, createdTime] as const);
	const seen = Object.fromEntries([...kept, ...added]);
	const counted = sent.map((report) => [report.reportId, openRates(report)] as const);
	const open = Object.entries({ ...cursor.openRates, ...Object.fromEntries(counted) }).filter(
		([id, rates]) => rates.length > 0 && Object.hasOwn(seen, id),
	);
	return { startDate: cursor.startDate, seen, openRates: Object.fromEntries(open) };
}
