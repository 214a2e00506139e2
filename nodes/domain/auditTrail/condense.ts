import type { AuditRow } from './auditRow';
import { isCounted, monthRowOf, type MonthRow } from './monthRow';

export interface RowName {
	readonly organizationId: string;
	readonly key: string;
}

/** A month's row as it is to be written, and the rows that it stands for, which may go then. */
export interface CondensedMonth extends MonthRow {
	readonly condensed: readonly RowName[];
}

/**
 * Posted rows older than `before` (milliseconds since 1970), as one row per organization and month. What
 * is not done stays, and so does what is posted of the same record, and what a person has to look at.
 *
 * A row is counted once, also where an execution ended between writing the month and taking its rows away:
 * the month's row knows whom it stands for.
 */
export function condense(rows: readonly AuditRow[], before: number): CondensedMonth[] {
	const open = new Set(rows.filter((row) => !isDone(row)).map(recordOf));
	const ripe = rows.filter((row) => isRipe(row, before) && !open.has(recordOf(row)));
	const months = new Map<string, AuditRow[]>();
	for (const row of ripe) {
		const month = monthOf(row);
		if (month === null) continue;
		const place = `${organizationOf(row)} ${month}`;
		months.set(place, [...(months.get(place) ?? []), row]);
	}
	return [...months].sort().flatMap(([place, own]) => {
		const month = place.slice(-7);
		const organizationId = place.slice(0, -8);
		const known = rows.find(
			(row) => row.key === `month:${month}` && organizationOf(row) === organizationId,
		);
		const row = monthRowOf({ organizationId, month, rows: own, known });
		if (row === null) return [];
		return [{ ...row, condensed: own.map(({ key }) => ({ organizationId, key })) }];
	});
}

const isDone = ({ status }: AuditRow): boolean =>
	['posted', 'skipped', 'reversed'].includes(status);

function isRipe(row: AuditRow, before: number): boolean {
	const { status, kind, code, lastAttempt, json } = row;
	if (status !== 'posted' || kind === 'month' || code !== '' || !isCounted(row)) return false;
	const last = Math.max(Date.parse(textOf(json.postedAt)) || 0, lastAttempt ?? 0);
	return last > 0 && last < before;
}

const organizationOf = ({ json }: AuditRow): string => textOf(json.organizationId);

/** A record and its journals have the same source. */
const recordOf = (row: AuditRow): string =>
	`${organizationOf(row)} ${textOf(row.json.sourceKey) || row.key}`;

/** The month of the books that a row belongs to, `yyyy-MM`. */
function monthOf({ json }: AuditRow): string | null {
	const texts = [json.part, json.periodEnd, json.postedAt, json.lastAttempt].map(textOf);
	return texts.find((text) => /^\d{4}-\d{2}(-|$)/.test(text))?.slice(0, 7) ?? null;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
