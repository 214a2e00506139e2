import { attempt, type Failure } from './attempt';
import type { JournalPort } from './journalPort';
import { movedReference } from './refusals';
import { absent, hashOf, type PostedJournal, type Wanted } from './rules';
import { searchesFor } from './searches';

/** What the ledger has of the wanted journals. */
export interface Found<J> {
	readonly rows: J[];
	/** Why it cannot be told for some, by reference. */
	readonly failed: Map<string, Failure>;
}

/** The fewest searches that find a batch. */
export async function search<J extends PostedJournal>(
	port: JournalPort<J>,
	wanted: readonly Wanted[],
): Promise<J[]> {
	const rows: J[] = [];
	for (const one of searchesFor(wanted)) rows.push(...(await port.list(one)));
	return rows;
}

/**
 * What searches miss though it is known to be posted is looked up by itself: a person may have moved its
 * date, or changed its reference. The content hash tells that it is the journal meant.
 */
export async function findPosted<J extends PostedJournal>(
	port: JournalPort<J>,
	wanted: readonly Wanted[],
): Promise<Found<J>> {
	const rows = await search(port, wanted);
	const failed = new Map<string, Failure>();
	for (const journal of absent(wanted, rows)) {
		if (journal.knownId === '') continue;
		const known = await attempt(async () => await port.get(journal.knownId));
		if ('error' in known) failed.set(journal.reference, known);
		else if (known.value?.reference_number === journal.reference) rows.push(known.value);
		else if (known.value && hashOf(known.value.notes) === journal.hash) {
			failed.set(journal.reference, { error: movedReference(journal, known.value) });
		}
	}
	return { rows, failed };
}
