import { settlementOfReference } from '../ledger/reference';
import type { Failure } from './attempt';
import type { Found } from './findPosted';
import { otherPartChanged } from './refusals';
import { absent, hashOf, keep, sameReference, type PostedJournal, type Wanted } from './rules';

/**
 * The parts of a settlement stand together: where one is in the ledger with other content (issued anew,
 * or split in another time zone), or where it cannot be told, the absent ones would book its money twice;
 * so would one of another split that is wanted in the same run. By reference, what is held back and why.
 */
export function heldBack<J extends PostedJournal>(wanted: readonly Wanted[], found: Found<J>) {
	const conflicts = new Map<string, Failure>();
	for (const journal of wanted) {
		const conflict = conflictOf(journal, found);
		if (conflict) conflicts.set(settlementOf(journal), conflict);
	}
	const held = new Map(found.failed);
	for (const journal of absent(wanted, found.rows).filter(
		({ reference }) => !held.has(reference),
	)) {
		const earlier = wanted.slice(0, wanted.indexOf(journal)).map(asRow);
		const conflict = conflicts.get(settlementOf(journal)) ?? otherSplit(journal, earlier);
		if (conflict) held.set(journal.reference, { error: otherPartChanged(journal, conflict.error) });
	}
	return held;
}

const settlementOf = ({ reference }: Wanted): string =>
	settlementOfReference(reference) ?? reference;

const asRow = ({ reference, payload }: Wanted) => ({
	reference_number: reference,
	notes: payload.notes,
});

/** Why a settlement cannot be completed, as far as this part of it shows. */
function conflictOf<J extends PostedJournal>(
	journal: Wanted,
	{ rows, failed }: Found<J>,
): Failure | null {
	const unknown = failed.get(journal.reference) ?? otherSplit(journal, rows);
	if (unknown) return unknown;
	return sameReference(rows, journal.reference).length === 0 ? null : notKept(journal, rows);
}

interface NamedRow {
	readonly reference_number: string;
	readonly notes: unknown;
}

function otherSplit(journal: Wanted, rows: readonly NamedRow[]): Failure | null {
	const orphan = rows.find((row) => isOfOtherSplit(row, journal));
	if (!orphan) return null;
	return { error: new Error(`${orphan.reference_number} belongs to another split of it.`) };
}

/** Another part of the settlement, written by this package when the settlement had other parts. */
function isOfOtherSplit(row: NamedRow, journal: Wanted): boolean {
	const settlement = settlementOfReference(journal.reference);
	if (settlement === null || hashOf(row.notes) === '') return false;
	const isSibling =
		row.reference_number !== journal.reference &&
		settlementOfReference(row.reference_number) === settlement;
	return isSibling && partsIn(row.notes) !== partsIn(journal.payload.notes);
}

/** The months that the notes name as the parts of the settlement; empty for one that has no parts. */
const partsIn = (notes: unknown): string =>
	/, part [\d-]+ of ([\d, -]+)\)/.exec(typeof notes === 'string' ? notes : '')?.[1] ?? '';

function notKept(journal: Wanted, rows: readonly PostedJournal[]): Failure | null {
	try {
		keep(journal, rows);
		return null;
	} catch (error) {
		return { error };
	}
}
