import type { JsonRecord } from '../exactJson';
import type { AuditRow } from './auditRow';
import { estimateOf, type Estimate } from './backfillEstimate';
import { periodsOf, type Period } from './backfillPeriods';

/** What a backfill is asked for, and what is known. Days are `yyyy-MM-dd` and belong to it. */
export interface BackfillWish {
	readonly from: string;
	readonly to: string;
	/** Only settlements in these, by their codes; empty takes all. */
	readonly currencies: readonly string[];
	/** As the Amazon node lists them. */
	readonly reports: readonly JsonRecord[];
	readonly settlements: readonly JsonRecord[];
	readonly rows: readonly AuditRow[];
	/** How many settlements one execution takes; 0 for all. */
	readonly atMost: number;
	/** Milliseconds since 1970. */
	readonly now: number;
}

export interface BackfillPlan extends Estimate {
	readonly from: string;
	readonly to: string;
	/** What this execution does, the oldest first. */
	readonly due: readonly Period[];
	/** What it leaves to the next one. */
	readonly left: number;
	/** What is posted, or left out, already. */
	readonly done: number;
	/** The first day of which Amazon may have nothing any more; empty where the dates are later. */
	readonly goneBefore: string;
}

/** Amazon promises no time for payout periods; its older finances API names two years. */
const keptMs = 2 * 365 * 24 * 3600_000;

/** The settlements that ended on the days asked for, less what the audit trail holds as done. */
export function planBackfill(wish: BackfillWish): BackfillPlan {
	const { from, to, rows, atMost, now } = wish;
	const periods = periodsOf(wish);
	const isDone = doneIn(rows);
	const open = periods.filter((period) => !isDone(period));
	const due = atMost > 0 ? open.slice(0, atMost) : open;
	const oldest = new Date(now - keptMs).toISOString().slice(0, 10);
	return {
		from,
		to,
		due,
		left: open.length - due.length,
		done: periods.length - open.length,
		goneBefore: from < oldest ? oldest : '',
		...estimateOf(due),
	};
}

/** A settlement may have been booked from its report before, and be known as a payout period only now. */
function doneIn(rows: readonly AuditRow[]): (period: Period) => boolean {
	const done = rows.filter(
		({ kind, status }) => kind !== 'journal' && ['posted', 'skipped', 'reversed'].includes(status),
	);
	const keys = new Set(done.map(({ key }) => key));
	const settlements = new Set(done.map(({ json }) => json.settlementId).filter(Boolean));
	return ({ key, settlementId }) =>
		keys.has(key) || (settlementId !== '' && settlements.has(settlementId));
}
