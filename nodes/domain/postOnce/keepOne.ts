import { attempt } from './attempt';
import type { JournalPort } from './journalPort';
import { duplicateLeft, notOurCopy } from './refusals';
import { isSameEntry, keep, type PostedJournal, type Wanted } from './rules';

/** The journal that stays of those that stand under one reference; copies that a race left are deleted. */
export async function keepOne<J extends PostedJournal>(
	port: JournalPort<J>,
	journal: Wanted,
	known: Map<string, J>,
	mine: ReadonlySet<string>,
): Promise<J> {
	const { keeper, copies } = keep(journal, [...known.values()]);
	for (const { journal_id: id } of copies) {
		if (!mine.has(id)) await requireCopy(port, journal, keeper.journal_id, id);
		const removed = await attempt(async () => await port.remove(id));
		if ('error' in removed) throw duplicateLeft(journal, id, removed.error);
		known.delete(id);
	}
	return keeper;
}

/** What another run left may be deleted where it is the same to the line; list rows do not show lines. */
async function requireCopy<J extends PostedJournal>(
	port: JournalPort<J>,
	journal: Wanted,
	keeperId: string,
	copyId: string,
): Promise<void> {
	const [kept, copy] = await Promise.all([port.get(keeperId), port.get(copyId)]);
	// With the keeper gone the copy is all there is.
	if (copy && !(kept && isSameEntry(kept, copy))) throw notOurCopy(journal, copyId);
}
