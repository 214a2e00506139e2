import type { AuditRow } from './auditRow';
import { decideAll } from './decideAll';
import type { Circumstances } from './decision';

/** A record that may be worked on, and what is known now that its row does not say. */
export interface Candidate {
	readonly key: string;
	/** What it waited for is there. */
	readonly waitsNoMore: boolean;
}

/**
 * The positions of the records that are due, in their order; at most so many, those that rested longest
 * first. A record without a row is new, and due.
 */
export function dueRecords(
	candidates: readonly Candidate[],
	rows: readonly AuditRow[],
	circumstances: Circumstances,
	atMost: number,
): number[] {
	const decisions = decideAll(rows, circumstances);
	const byKey = new Map(rows.map((row) => [row.key, row]));
	const isDue = ({ key, waitsNoMore }: Candidate): boolean => {
		const isThere = waitsNoMore && byKey.get(key)?.status === 'waiting';
		return isThere || (decisions.get(key)?.retry ?? 'now') === 'now';
	};
	const due = [...candidates.keys()].filter((index) => {
		const candidate = candidates[index];
		return candidate !== undefined && isDue(candidate);
	});
	if (atMost <= 0 || due.length <= atMost) return due;
	const lastOf = (index: number) => byKey.get(candidates[index]?.key ?? '')?.lastAttempt ?? 0;
	return due
		.sort((left, right) => lastOf(left) - lastOf(right) || left - right)
		.slice(0, atMost)
		.sort((left, right) => left - right);
}
