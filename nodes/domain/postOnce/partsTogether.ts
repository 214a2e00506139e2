import { setOfReference } from '../ledger/reference';
import { hashIn, partsIn } from '../ledger/journalNotes';
import type { Failure } from './attempt';
import type { Found } from './findPosted';
import { otherPartChanged } from './refusals';
import { absent, isNamed, judge, named } from './rules';
import type { PostedJournal, Wanted } from './wanted';

/**
 * The parts of a settlement stand together: where one is in the ledger with other content (issued anew,
 * or split in another time zone), or where it cannot be told, the absent ones would book its money twice;
 * so would one of another split that is wanted in the same run. By reference, what is held back and why.
 */
export function heldBack<J extends PostedJournal>(wanted: readonly Wanted[], found: Found<J>) {
	const conflicts = new Map<string, Failure>();
	for (const journal of wanted) {
		const conflict = conflictOf(journal, found);
		if (conflict) conflicts.set(setOf(journal), conflict);
	}
	const held = new Map(found.failed);
	for (const journal of absent(wanted, found.rows.values())) {
		if (held.has(journal.reference)) continue;
		const earlier = wanted.slice(0, wanted.indexOf(journal)).map(asRow);
		const conflict = conflicts.get(setOf(journal)) ?? otherSplit(journal, earlier);
		if (conflict) held.set(journal.reference, { error: otherPartChanged(journal, conflict.error) });
	}
	return held;
}

const setOf = ({ reference }: Wanted): string => setOfReference(reference);

interface NamedRow {
	readonly reference_number: string;
	readonly notes: unknown;
}

const asRow = ({ reference, payload }: Wanted): NamedRow => ({
	reference_number: reference,
	notes: payload.notes,
});

/** Why a settlement cannot be completed, as far as this part of it shows. */
function conflictOf<J extends PostedJournal>(
	journal: Wanted,
	{ rows, failed }: Found<J>,
): Failure | null {
	const unknown = failed.get(journal.reference) ?? otherSplit(journal, [...rows.values()]);
	if (unknown) return unknown;
	const own = named(rows.values(), journal.reference);
	return own.length === 0 ? null : notKept(journal, own);
}

function otherSplit(journal: Wanted, rows: readonly NamedRow[]): Failure | null {
	const orphan = rows.find((row) => isOfOtherSplit(row, journal));
	if (!orphan) return null;
	return { error: new Error(`${orphan.reference_number} belongs to another split of it.`) };
}

/** Another part of the settlement, written by this package when the settlement had other parts. */
function isOfOtherSplit(row: NamedRow, journal: Wanted): boolean {
	if (hashIn(row.notes) === '' || isNamed(row, journal.reference)) return false;
	return (
		setOfReference(row.reference_number) === setOf(journal) &&
		partsIn(row.notes) !== partsIn(journal.payload.notes)
	);
}

function notKept(journal: Wanted, rows: readonly PostedJournal[]): Failure | null {
	try {
		judge(journal, rows);
		return null;
	} catch (error) {
		return { error };
	}
}
