import { settlementOfReference } from '../../domain/ledger/reference';
import type { Failure } from './attempt';
import { otherPartChanged } from './postOnceRefusals';
import { absent, keep, sameReference, type PostedJournal, type Wanted } from './postOnceRules';

/**
 * The parts of a settlement stand together: where one is in the ledger with other content (issued anew,
 * or split in another time zone), those that are absent would book its money twice. By reference.
 */
export function heldBack(wanted: readonly Wanted[], found: readonly PostedJournal[]) {
	const conflicts = new Map<string, Failure>();
	for (const journal of wanted) {
		const settlement = settlementOfReference(journal.reference);
		const conflict = settlement === null ? null : conflictOf(journal, found);
		if (settlement !== null && conflict) conflicts.set(settlement, conflict);
	}
	const held = new Map<string, Failure>();
	for (const journal of absent(wanted, found)) {
		const conflict = conflicts.get(settlementOfReference(journal.reference) ?? '');
		if (conflict) held.set(journal.reference, { error: otherPartChanged(journal, conflict.error) });
	}
	return held;
}

/** Why the journal that stands under this reference cannot be taken for the wanted one. */
function conflictOf(journal: Wanted, found: readonly PostedJournal[]): Failure | null {
	if (sameReference(found, journal.reference).length === 0) return null;
	try {
		keep(journal, found);
		return null;
	} catch (error) {
		return { error };
	}
}
