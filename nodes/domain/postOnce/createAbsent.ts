import { settlementOfReference } from '../ledger/reference';
import { Refusal } from '../refusal';
import type { RefusalCode } from '../refusalCodes';
import { attempt, hasCode, type Failure } from './attempt';
import type { JournalPort } from './journalPort';
import { notSent, unverified } from './refusals';
import { sameReference, type PostedJournal, type Wanted } from './rules';
import { exactSearch } from './searches';

/** What was created, and why each of the rest was not, by reference. */
export interface Creation<J> {
	readonly created: J[];
	readonly failed: Map<string, Failure>;
	/** References of journals without effect whose period is locked: nothing is missing without them. */
	readonly skipped: Set<string>;
}

/** After "unverified" Zoho does not answer at all: what follows would be as uncertain. */
const meetsAllCodes: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
	'noAnswer',
	'noOrganization',
	'unverified',
	'wrongOrganization',
]);

/** Whether it would meet every following journal alike: there is no point in going on. */
const meetsEverything = (failure: Failure): boolean =>
	hasCode(failure, meetsAllCodes) ||
	(failure.error instanceof Refusal && ['credential', 'limit'].includes(failure.error.class));

const lockedCodes: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['closedPeriod']);

/**
 * Creates one after the other. A failure that would meet every journal ends it; one that meets a part of
 * a settlement holds back the parts after it, so that no settlement is posted with a gap.
 */
export async function createAll<J extends PostedJournal>(
	port: JournalPort<J>,
	todo: readonly Wanted[],
): Promise<Creation<J>> {
	const created: J[] = [];
	const failed = new Map<string, Failure>();
	const skipped = new Set<string>();
	const stops = new Map<string, Failure>();
	for (const journal of todo) {
		const settlement = settlementOfReference(journal.reference) ?? journal.reference;
		const stop = stops.get('everything') ?? stops.get(settlement);
		const result = stop
			? { error: notSent(journal, stop.error) }
			: await attempt(async () => await createOne(port, journal));
		if ('value' in result) {
			created.push(result.value);
			continue;
		}
		failed.set(journal.reference, result);
		if (stop) continue;
		if (journal.noEffect && hasCode(result, lockedCodes)) {
			skipped.add(journal.reference);
			continue;
		}
		stops.set(meetsEverything(result) ? 'everything' : settlement, result);
	}
	return { created, failed, skipped };
}

/** It is open whether the journal was posted. */
export const unclearCodes: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
	'unclearAnswer',
	'unverified',
]);

/** After an unclear answer: look, post once more if it is not there, look again; never blindly. */
async function createOne<J extends PostedJournal>(
	port: JournalPort<J>,
	journal: Wanted,
): Promise<J> {
	const first = await postAndLook(port, journal);
	if ('value' in first) return first.value;
	const second = await postAndLook(port, journal);
	if ('value' in second) return second.value;
	throw second.error;
}

async function postAndLook<J extends PostedJournal>(port: JournalPort<J>, journal: Wanted) {
	const posted = await attempt(async () => await port.create(journal.payload));
	if ('value' in posted) return posted;
	if (!hasCode(posted, unclearCodes)) throw posted.error;
	for (let look = 0; look < looks; look++) {
		await port.settle();
		const rows = await attempt(async () => await port.list(exactSearch(journal.reference)));
		if ('error' in rows) throw unverified(journal, rows.error);
		const [found] = sameReference(rows.value, journal.reference);
		if (found) return { value: found };
	}
	return posted;
}

/** A posting may show a little late: one look that misses it proves nothing. */
const looks = 3;
