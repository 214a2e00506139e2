import { refusalClassOf } from '../refusalCodes';
import type { AuditRow } from './auditRow';
import { atWork, filesKept, nextAttempt } from './retryRules';

/** Whether a record is tried again now, later by itself, or not without a person. */
export interface Decision {
	readonly retry: 'now' | 'later' | 'never';
	/** A sentence for the bookkeeper. */
	readonly reason: string;
	/** The earliest next attempt by itself; milliseconds since 1970, null where there is none. */
	readonly at: number | null;
}

export interface Circumstances {
	/** Milliseconds since 1970. */
	readonly now: number;
	/** A person asks for it: nothing rests. */
	readonly byHand: boolean;
}

const now = (reason: string): Decision => ({ retry: 'now', reason, at: null });
const never = (reason: string): Decision => ({ retry: 'never', reason, at: null });

/** What becomes of one record, as if it were alone. */
export function decide(row: AuditRow, { now: instant, byHand }: Circumstances): Decision {
	if (['posted', 'skipped', 'reversed'].includes(row.status)) return never('It is done.');
	if (isGone(row, instant)) {
		return never(
			'Amazon keeps report files for 90 days: import this settlement from its file, or leave it out.',
		);
	}
	if (byHand) return now('You asked for it.');
	const { at, reason } = rest(row);
	return at <= instant ? now('It is due.') : { retry: 'later', reason, at };
}

const isGone = ({ reportCreated, hasPayload }: AuditRow, instant: number): boolean =>
	reportCreated !== null && !hasPayload && instant - reportCreated > filesKept;

function rest({ status, code, attempts, lastAttempt, retryAt }: AuditRow) {
	const last = lastAttempt ?? -Infinity;
	if (status === 'received' || status === 'pending') {
		return { at: last + atWork, reason: 'Another execution may be working on it.' };
	}
	const { at, reason } = nextAttempt(status === 'waiting' ? 'waiting' : code, attempts, last);
	if (retryAt === null || retryAt <= at) return { at, reason };
	return { at: retryAt, reason: 'The service said when it opens again.' };
}

/** Whether the sign-in was refused when this was tried last. */
export const isSignInRefused = ({ status, code }: AuditRow): boolean =>
	status === 'failed' && refusalClassOf(code) === 'credential';
