import { setOfReference } from '../ledger/reference';
import { Refusal } from '../refusal';
import type { RefusalCode } from '../refusalCodes';
import { attempt, hasCode, type Failure } from './attempt';
import type { JournalPort } from './journalPort';
import type { Patience } from './patience';
import { notSent } from './refusals';
import { notSeen, unverified } from './unverified';
import { named } from './rules';
import { exactSearch } from './searches';
import type { PostedJournal, Wanted } from './wanted';

/** What was created, and why each of the rest was not, by reference. */
export interface Creation<J> {
	/** As the answers told: only these are known to be this run's own. By id. */
	readonly created: Map<string, J>;
	/** Found after an unclear answer: posted, but nothing tells by whom. By id. */
	readonly found: Map<string, J>;
	readonly failed: Map<string, Failure>;
	/** References of journals without effect whose period is locked: nothing is missing without them. */
	readonly skipped: Set<string>;
}

const meetsAllCodes: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
	'cancelled',
	'noAnswer',
	'noOrganization',
	'wrongOrganization',
]);

const lockedCodes: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['closedPeriod']);

/** It is open whether the journal was posted. */
export const unclearCodes: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
	'unclearAnswer',
	'unverified',
]);

/** A failure that meets every following journal alike: there is no point in going on. */
interface Stop extends Failure {
	readonly meetsAll: boolean;
}

/**
 * Creates one after the other. A failure that would meet every journal ends it; one that meets a part of
 * a settlement holds back the parts after it, so that no settlement is posted with a gap.
 */
export async function createAll<J extends PostedJournal>(
	port: JournalPort<J>,
	todo: readonly Wanted[],
	patience: Patience,
): Promise<Creation<J>> {
	const creation: Creation<J> = {
		created: new Map(),
		found: new Map(),
		failed: new Map(),
		skipped: new Set(),
	};
	const stops = new Map<string, Failure>();
	for (const journal of todo) {
		const set = setOfReference(journal.reference);
		const earlier = stops.get(everything) ?? stops.get(set);
		if (earlier) {
			creation.failed.set(journal.reference, { error: notSent(journal, earlier.error) });
			continue;
		}
		const stop = await createOne(port, journal, patience, creation);
		if (!stop) continue;
		creation.failed.set(journal.reference, stop);
		if (journal.noEffect && hasCode(stop, lockedCodes)) creation.skipped.add(journal.reference);
		else stops.set(stop.meetsAll ? everything : set, stop);
	}
	return creation;
}

const everything = 'everything';

/** Null where it was created, or found after an unclear answer. It is never sent a second time. */
async function createOne<J extends PostedJournal>(
	port: JournalPort<J>,
	journal: Wanted,
	patience: Patience,
	{ created, found }: Creation<J>,
): Promise<Stop | null> {
	const posted = await attempt(async () => await port.create(journal.payload));
	if ('value' in posted) {
		created.set(posted.value.journal_id, posted.value);
		return null;
	}
	if (!hasCode(posted, unclearCodes)) return { ...posted, meetsAll: meetsAll(posted) };
	const look = async () => await lookFor(port, journal);
	const seen = await attempt(async () => await patience.until(look, (rows) => rows.length > 0));
	if ('error' in seen) return { error: unverified(journal, seen.error), meetsAll: true };
	for (const row of seen.value) found.set(row.journal_id, row);
	return seen.value.length > 0 ? null : { error: notSeen(journal, posted.error), meetsAll: false };
}

const lookFor = async <J extends PostedJournal>(
	port: JournalPort<J>,
	journal: Wanted,
): Promise<J[]> => named(await port.list(exactSearch(journal.reference)), journal.reference);

const meetsAll = (failure: Failure): boolean =>
	hasCode(failure, meetsAllCodes) ||
	(failure.error instanceof Refusal && ['credential', 'limit'].includes(failure.error.class));
