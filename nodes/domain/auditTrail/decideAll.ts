import type { AuditRow } from './auditRow';
import { decide, isSignInRefused, type Circumstances, type Decision } from './decision';
import { nextAttempt } from './retryRules';

/**
 * What becomes of all records together. A refused sign-in meets every record of its workflow alike: one
 * of them is tried each hour, and as long as it is refused the others rest.
 */
export function decideAll(
	rows: readonly AuditRow[],
	circumstances: Circumstances,
): Map<string, Decision> {
	const shut = circumstances.byHand ? new Map<string, ShutDoor>() : shutDoors(rows);
	return new Map(
		rows.map((row): [string, Decision] => {
			const alone = decide(row, circumstances);
			const door = shut.get(row.workflowId);
			return [
				row.key,
				door && alone.retry !== 'never' ? atTheDoor(row, door, circumstances) : alone,
			];
		}),
	);
}

/** A workflow whose sign-in is refused. */
interface ShutDoor {
	/** The record that knocks for all of them. */
	readonly probe: string;
	readonly refusedLast: number;
	readonly code: string;
}

const lastOf = ({ lastAttempt }: AuditRow): number => lastAttempt ?? -Infinity;

function shutDoors(rows: readonly AuditRow[]): Map<string, ShutDoor> {
	const doors = new Map<string, ShutDoor>();
	for (const workflowId of new Set(rows.filter(isSignInRefused).map((row) => row.workflowId))) {
		const own = rows.filter((row) => row.workflowId === workflowId);
		const refused = own.filter(isSignInRefused).sort(longestAgoFirst);
		const [first, last] = [refused.at(0), refused.at(-1)];
		const letIn = Math.max(...own.filter(isDone).map(lastOf), -Infinity);
		if (!first || !last || lastOf(last) < letIn) continue;
		doors.set(workflowId, { probe: first.key, refusedLast: lastOf(last), code: last.code });
	}
	return doors;
}

const isDone = ({ status }: AuditRow): boolean => status === 'posted' || status === 'skipped';

const longestAgoFirst = (left: AuditRow, right: AuditRow): number =>
	lastOf(left) - lastOf(right) || (left.key < right.key ? -1 : 1);

function atTheDoor(
	{ key }: AuditRow,
	{ probe, refusedLast, code }: ShutDoor,
	{ now }: Circumstances,
): Decision {
	const { at, reason } = nextAttempt(code, 1, refusedLast);
	return key === probe && at <= now
		? { retry: 'now', reason: 'It is tried whether the sign-in works again.', at: null }
		: { retry: 'later', reason, at };
}
