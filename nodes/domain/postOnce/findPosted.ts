import { hashIn } from '../ledger/journalNotes';
import { attempt, type Failure } from './attempt';
import type { JournalPort } from './journalPort';
import { movedReference } from './refusals';
import { isNamed } from './rules';
import { searchesFor } from './searches';
import type { PostedJournal, Wanted } from './wanted';

/** What the ledger has of the wanted journals. */
export interface Found<J> {
	/** As they stand now, with their lines, by id. */
	readonly rows: Map<string, J>;
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
 * What the search finds is read by id, for a list may lag behind: a person may have changed its lines, or
 * deleted it. So is what the audit trail knows by id and the search misses: its date or reference may have
 * been changed. Other parts of the same settlements are given as the list shows them.
 */
export async function findPosted<J extends PostedJournal>(
	port: JournalPort<J>,
	wanted: readonly Wanted[],
): Promise<Found<J>> {
	const listed = await search(port, wanted);
	const isWanted = (row: J) => wanted.some(({ reference }) => isNamed(row, reference));
	const found: Found<J> = { rows: new Map(), failed: new Map() };
	for (const row of listed) if (!isWanted(row)) found.rows.set(row.journal_id, row);
	const reading = wanted.map(async (journal) => {
		const ids = listed
			.filter((row) => isNamed(row, journal.reference))
			.map((row) => row.journal_id);
		const read = await attempt(async () => await readAll(port, [...ids, ...journal.knownIds]));
		if ('error' in read) found.failed.set(journal.reference, read);
		else for (const row of read.value) take(row, journal, found);
	});
	await Promise.all(reading);
	return found;
}

function take<J extends PostedJournal>(row: J, journal: Wanted, { rows, failed }: Found<J>) {
	if (isNamed(row, journal.reference)) rows.set(row.journal_id, row);
	else if (hashIn(row.notes) === journal.hash) {
		failed.set(journal.reference, { error: movedReference(journal, row) });
	}
}

/** Journals as they stand now; those that are gone are left out. */
export async function readAll<J extends PostedJournal>(
	port: JournalPort<J>,
	ids: readonly string[],
): Promise<J[]> {
	const rows = await Promise.all([...new Set(ids)].map(async (id) => await port.get(id)));
	return rows.filter((row) => row !== null);
}
