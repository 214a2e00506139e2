import { hashIn } from '../ledger/journalNotes';
import { referenceKey } from '../ledger/reference';
import { decimalText, sameDecimal } from '../money/decimal';
import { bookedChanges } from './entry';
import { taken } from './refusals';
import { unverified } from './unverified';
import type { PostedJournal, Wanted } from './wanted';

/** Those that bear a reference, smallest id first: compared as whole numbers, for ids do not fit a double. */
export const named = <J extends PostedJournal>(found: Iterable<J>, reference: string): J[] =>
	[...found].filter((journal) => isNamed(journal, reference)).sort(byId);

export const isNamed = (
	journal: Pick<PostedJournal, 'reference_number'>,
	reference: string,
): boolean => referenceKey(journal.reference_number) === referenceKey(reference);

export const isOlder = (left: PostedJournal, right: PostedJournal): boolean =>
	BigInt(left.journal_id) < BigInt(right.journal_id);

const byId = (a: PostedJournal, b: PostedJournal): number =>
	isOlder(a, b) ? -1 : a.journal_id === b.journal_id ? 0 : 1;

/** First of each reference that the ledger does not have. */
export function absent(wanted: readonly Wanted[], found: Iterable<PostedJournal>): Wanted[] {
	const seen = new Set([...found].map((journal) => referenceKey(journal.reference_number)));
	return wanted.filter(({ reference }) => {
		const key = referenceKey(reference);
		return !seen.has(key) && seen.add(key);
	});
}

/** The journal that stays under a reference, and the others that this package's hash marks as copies of one. */
export interface Verdict<J> {
	readonly keeper: J;
	readonly others: J[];
}

/**
 * The oldest journal that is as wanted stays. What bears the reference without this package's hash is
 * somebody's own entry, and is left out. Refuses where none is as wanted.
 */
export function judge<J extends PostedJournal>(journal: Wanted, found: readonly J[]): Verdict<J> {
	const all = named(found, journal.reference);
	const ours = all.filter(({ notes }) => hashIn(notes) !== '');
	const keeper = ours.find((posted) => isAsWanted(journal, posted));
	if (keeper) return { keeper, others: ours.filter((one) => one !== keeper) };
	const [first] = all;
	if (!first) throw unverified(journal, 'it is not found.');
	const [edited] = ours.filter(({ notes }) => hashIn(notes) === journal.hash);
	throw whyTaken(journal, edited ?? ours[0] ?? first);
}

/** Why a journal that bears the reference is not the wanted one. */
export function whyTaken(journal: Wanted, posted: PostedJournal) {
	const hash = hashIn(posted.notes);
	if (hash === '') return taken(journal, posted, 'notOurs');
	if (hash !== journal.hash) return taken(journal, posted, 'changed');
	if (!hasTotal(posted, journal.total)) return taken(journal, posted, 'edited');
	return taken(journal, posted, 'rebooked', bookedChanges(journal.payload, posted));
}

const isAsWanted = (journal: Wanted, posted: PostedJournal): boolean =>
	hashIn(posted.notes) === journal.hash &&
	hasTotal(posted, journal.total) &&
	(posted.line_items === undefined || bookedChanges(journal.payload, posted).length === 0);

/** Zoho rounds no total; one that cannot be read is not held against the journal. */
function hasTotal({ total }: PostedJournal, wanted: string): boolean {
	const posted = decimalText(total);
	return posted === null || sameDecimal(posted, wanted);
}
