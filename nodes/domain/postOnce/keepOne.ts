import type { JsonRecord } from '../exactJson';
import { attempt } from './attempt';
import { isSameEntry, isUntouched } from './entry';
import { readAll } from './findPosted';
import type { JournalPort } from './journalPort';
import type { Patience } from './patience';
import { duplicateLeft } from './refusals';
import { isOlder, judge, named, whyTaken, type Verdict } from './rules';
import type { PostedJournal, Wanted } from './wanted';

/** What is known to be made by this package: by what an answer to its create named. */
export interface Own<J> {
	/** Created in this run, as the answers told. By id. */
	readonly created: ReadonlyMap<string, J>;
	readonly knownIds: readonly string[];
}

/**
 * Takes back what this run, or one before it, posted beside an older journal. Deleted is only what is our
 * own by id and untouched since, and only where an older one stays: runs that raced agree on the oldest
 * without talking.
 */
export async function takeBack<J extends PostedJournal>(
	port: JournalPort<J>,
	journal: Wanted,
	rows: readonly J[],
	own: Own<J>,
): Promise<Verdict<J>> {
	const verdict = judge(journal, rows);
	const { keeper, others } = verdict;
	const elder = others.find((one) => isOlder(one, keeper));
	if (elder && own.created.has(keeper.journal_id)) {
		// The reference was taken already, by something else.
		if (await removeOwn(port, journal, elder, keeper, own)) throw whyTaken(journal, elder);
	}
	for (const copy of others) {
		if (isOlder(keeper, copy)) await removeOwn(port, journal, keeper, copy, own);
	}
	return verdict;
}

/**
 * The journal that stays, once all runs have taken back what is theirs; that of a race needs a moment for
 * it. Any other copy is left, and told.
 */
export async function keepOne<J extends PostedJournal>(
	port: JournalPort<J>,
	journal: Wanted,
	verdict: Verdict<J>,
	patience: Patience,
): Promise<J> {
	if (verdict.others.length === 0) return verdict.keeper;
	const ids = [verdict.keeper, ...verdict.others].map((one) => one.journal_id);
	const look = async () => judge(journal, named(await readAll(port, ids), journal.reference));
	const isAlone = (now: Verdict<J>) => now.others.length === 0;
	const { keeper, others } = await patience.until(look, isAlone);
	if (others.length > 0) throw duplicateLeft(journal, keeper, others);
	return keeper;
}

/** Whether it was deleted. */
async function removeOwn<J extends PostedJournal>(
	port: JournalPort<J>,
	journal: Wanted,
	stays: J,
	copy: J,
	{ created, knownIds }: Own<J>,
): Promise<boolean> {
	const id = copy.journal_id;
	const answer = created.get(id);
	if (!answer && !knownIds.includes(id)) return false;
	// With the older one gone the copy is all there is. The copy is read last: nothing comes between.
	const older = await port.get(stays.journal_id);
	const now = older && (await port.get(id));
	if (!older || !now) return false;
	const before = answer?.line_items === undefined ? journal.payload : (answer as JsonRecord);
	const isOurs = isUntouched(before, now) && (answer !== undefined || isSameEntry(older, now));
	if (!isOurs) return false;
	const removed = await attempt(async () => await port.remove(id));
	if ('error' in removed && (await port.get(id))) {
		throw duplicateLeft(journal, stays, [copy], removed.error);
	}
	return true;
}
