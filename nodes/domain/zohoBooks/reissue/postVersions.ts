import { settlementOfReference } from '../../ledger/reference';
import { attempt, hasCode, type Failure } from '../../postOnce/attempt';
import type { RefusalCode } from '../../refusalCodes';
import type { JournalPort } from '../../postOnce/journalPort';
import type { Outcome } from '../../postOnce/outcome';
import { defaultWaits, type Waits } from '../../postOnce/patience';
import { postOnce } from '../../postOnce/postOnce';
import { reverseVersion } from './reverseVersion';
import { settlementSearch } from '../../postOnce/searches';
import { asVersion, versionsIn, type Versions } from './versions';
import type { PostedJournal, Wanted } from '../../postOnce/wanted';

const changedCodes: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['contentChanged']);

/**
 * Posts once, and knows of settlements that were issued anew: what stands is the highest version that is not
 * reversed. Where a settlement has changed and the user wants it so, all parts of that version are taken
 * back (`…-R1`) and the new ones posted as the next version (`…-V2`). Each write is looked for before it is
 * made: a run that broke off between two of them is completed by the next (docs/accounting.md).
 */
export async function postVersions<J extends PostedJournal>(
	port: JournalPort<J>,
	wanted: readonly Wanted[],
	waits: Waits = defaultWaits,
): Promise<Array<Outcome<J>>> {
	const outcomes = await postOnce(port, wanted, waits);
	for (const [settlement, indexes] of changedSets(wanted, outcomes)) {
		const set = indexes.flatMap((index) => wanted[index] ?? []);
		const known = indexes.flatMap((index) => outcomes[index] ?? []);
		const result = await attempt(async () => await reissue(port, settlement, set, known, waits));
		for (const [place, index] of indexes.entries()) {
			outcomes[index] = 'error' in result ? result : (result.value[place] ?? nothing);
		}
	}
	return outcomes;
}

const nothing: Failure = { error: new Error('The journal was not looked at.') };

/** The settlements of which a part is in the ledger with other content; where its wanted parts stand. */
function changedSets<J>(
	wanted: readonly Wanted[],
	outcomes: ReadonlyArray<Outcome<J>>,
): Map<string, number[]> {
	const sets = new Map<string, number[]>();
	for (const [index, { reference }] of wanted.entries()) {
		const settlement = settlementOfReference(reference);
		if (settlement) sets.set(settlement, [...(sets.get(settlement) ?? []), index]);
	}
	const isChanged = (index: number) => {
		const outcome = outcomes[index];
		return outcome !== undefined && 'error' in outcome && hasCode(outcome, changedCodes);
	};
	return new Map([...sets].filter(([, indexes]) => indexes.some(isChanged)));
}

async function reissue<J extends PostedJournal>(
	port: JournalPort<J>,
	settlement: string,
	set: readonly Wanted[],
	known: ReadonlyArray<Outcome<J>>,
	waits: Waits,
): Promise<ReadonlyArray<Outcome<J>>> {
	const rows = await port.list(settlementSearch(settlement));
	const versions = versionsIn(settlement, rows);
	const { top, reversals } = versions;
	const standing = set.map((journal) => asVersion(journal, top));
	if (top > 1 && reversals.length === 0 && isAsWanted(versions, standing)) {
		return await postOnce(port, standing, waits);
	}
	if (!set.every(({ onContentChanged }) => onContentChanged === 'reverse')) {
		return top > 1 ? await postOnce(port, standing, waits) : known;
	}
	await reverseVersion(port, versions, set, waits);
	const next = set.map((journal) => asVersion(journal, top + 1));
	return await postOnce(port, next, waits);
}

/** Whether all that is posted of a version is as wanted; parts of it may be missing still. */
function isAsWanted<J extends PostedJournal>(
	{ posted }: Versions<J>,
	standing: readonly Wanted[],
): boolean {
	const hashes = new Set(standing.map(({ hash }) => hash));
	return posted
		.filter(({ reference_number: reference }) => !/-FX$/i.test(reference.trim()))
		.every(({ notes }) => [...hashes].some((hash) => notes.trim().endsWith(hash)));
}
