import { isRecord, type JsonRecord } from '../exactJson';

const statuses = [
	'received',
	'waiting',
	'pending',
	'posted',
	'failed',
	'skipped',
	'reversed',
] as const;

export type AuditStatus = (typeof statuses)[number];

/** A row of the audit trail, as far as rules look at it; instants are milliseconds since 1970. */
export interface AuditRow {
	readonly key: string;
	/** What it is of: a report, a day, a journal, an execution. */
	readonly kind: string;
	/** A row that has no status yet has been made, and nothing else has happened. */
	readonly status: AuditStatus;
	readonly code: string;
	readonly attempts: number;
	readonly lastAttempt: number | null;
	/** Before this a service said that it will refuse. */
	readonly retryAt: number | null;
	/** When Amazon made the report; null for what is no report. */
	readonly reportCreated: number | null;
	/** Whether all that is posted stands in the row. */
	readonly hasPayload: boolean;
	readonly workflowId: string;
	/** Everything that stands in the row. */
	readonly json: JsonRecord;
}

/** Reads rows as the data table, or a table of a database, gives them; what has no key is no row. */
export const readAuditRows = (rows: readonly unknown[]): AuditRow[] =>
	rows.filter(isRecord).flatMap((json) => {
		const key = textOf(json.key);
		return key === '' ? [] : [auditRow(key, json)];
	});

const auditRow = (key: string, json: JsonRecord): AuditRow => ({
	key,
	kind: textOf(json.kind),
	status: statuses.find((status) => status === json.status) ?? 'received',
	code: textOf(json.code),
	attempts: Number(textOf(json.attempts)) || 0,
	lastAttempt: instantOf(json.lastAttempt),
	retryAt: instantOf(json.retryAt),
	reportCreated: instantOf(json.reportCreated),
	hasPayload: textOf(json.payload) !== '',
	workflowId: textOf(json.workflowId),
	json,
});

const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

const instantOf = (value: unknown): number | null => Date.parse(textOf(value)) || null;
