import { attempt, hasCode, type Failure } from './attempt';
import { createAll, unclearCodes, type Creation } from './createAbsent';
import type { JournalPort } from './journalPort';
import { keepOne } from './keepOne';
import { unverified } from './refusals';
import { absent, type PostedJournal, type Wanted } from './rules';
import { findPosted, search } from './findPosted';
import { heldBack } from './partsTogether';

export interface Posted<J> {
	readonly outcome: 'created' | 'alreadyPosted';
	readonly journal: J;
}

/** A journal that changes no account, left out because its period is locked (accounting, section 3). */
export interface Skipped {
	readonly outcome: 'skipped';
	readonly because: string;
}

export type Outcome<J> = Posted<J> | Skipped | Failure;

/** Search, create, verify: each wanted journal ends in the ledger exactly once. Answers in the order asked. */
export async function postOnce<J extends PostedJournal>(
	port: JournalPort<J>,
	wanted: readonly Wanted[],
): Promise<Array<Outcome<J>>> {
	const before = await attempt(async () => await findPosted(port, wanted));
	if ('error' in before) return wanted.map(() => before);
	const { rows } = before.value;
	const held = heldBack(wanted, before.value);
	const todo = absent(wanted, rows).filter(({ reference }) => !held.has(reference));
	const creation = await createAll(port, todo);
	const ledger = await lookAgain(port, todo, creation);
	for (const row of [...rows, ...creation.created]) ledger.known.set(row.journal_id, row);
	for (const [reference, failure] of held) ledger.failed.set(reference, failure);
	const outcomes: Array<Outcome<J>> = [];
	for (const journal of wanted) outcomes.push(await conclude(port, journal, ledger));
	return outcomes.map((outcome, index) =>
		creation.skipped.has(wanted[index]?.reference ?? '') ? skipped(outcome) : outcome,
	);
}

const skipped = <J>(outcome: Outcome<J>): Outcome<J> =>
	'error' in outcome && outcome.error instanceof Error
		? { outcome: 'skipped', because: outcome.error.message }
		: outcome;

/** What is known when all is posted. */
interface Ledger<J> {
	/** By id. */
	readonly known: Map<string, J>;
	/** Ids that this run created and no item has claimed yet. */
	readonly mine: Set<string>;
	/** By reference. */
	readonly failed: Map<string, Failure>;
}

async function lookAgain<J extends PostedJournal>(
	port: JournalPort<J>,
	todo: readonly Wanted[],
	{ created, failed }: Creation<J>,
): Promise<Ledger<J>> {
	const unclear = todo.filter(({ reference }) => isUnclear(failed.get(reference)));
	const posted = todo.filter(({ reference }) => !failed.has(reference));
	const mine = new Set(created.map((row) => row.journal_id));
	const rows = await attempt(async () => await search(port, [...posted, ...unclear]));
	if ('error' in rows) {
		const lost = (journal: Wanted) => unverified(journal, rows.error, idOf(created, journal));
		const open = posted.map((one) => [one.reference, { error: lost(one) }] as const);
		return { known: new Map(), mine, failed: new Map([...failed, ...open]) };
	}
	const known = new Map(rows.value.map((row) => [row.journal_id, row]));
	const found = new Set(rows.value.map((row) => row.reference_number));
	const still = [...failed].filter(([reference, one]) => !(isUnclear(one) && found.has(reference)));
	return { known, mine, failed: new Map(still) };
}

const isUnclear = (failure?: Failure): boolean =>
	failure !== undefined && hasCode(failure, unclearCodes);

const idOf = (created: readonly PostedJournal[], { reference }: Wanted): string =>
	created.find((row) => row.reference_number === reference)?.journal_id ?? '';

async function conclude<J extends PostedJournal>(
	port: JournalPort<J>,
	journal: Wanted,
	{ known, mine, failed }: Ledger<J>,
): Promise<Outcome<J>> {
	const failure = failed.get(journal.reference);
	if (failure) return failure;
	const result = await attempt(async () => await keepOne(port, journal, known, mine));
	if ('error' in result) return result;
	const isNew = mine.delete(result.value.journal_id);
	return { outcome: isNew ? 'created' : 'alreadyPosted', journal: result.value };
}
