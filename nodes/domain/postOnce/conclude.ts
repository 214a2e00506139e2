import { attempt, type Attempt, type Failure } from './attempt';
import type { Creation } from './createAbsent';
import { readAll } from './findPosted';
import type { JournalPort } from './journalPort';
import { keepOne, takeBack } from './keepOne';
import type { Outcome } from './outcome';
import type { Patience } from './patience';
import { named, type Verdict } from './rules';
import type { PostedJournal, Wanted } from './wanted';

/** What is known when all is posted. */
export interface Books<J> {
	/** What stood there before, as read by id. By id. */
	readonly rows: ReadonlyMap<string, J>;
	/** What lists show since. By id. */
	readonly later: ReadonlyMap<string, J>;
	readonly creation: Creation<J>;
	/** By reference. */
	readonly failed: ReadonlyMap<string, Failure>;
	readonly sent: ReadonlySet<Wanted>;
	/** Ids that this run posted and no item has claimed yet. */
	readonly unclaimed: Set<string>;
}

/** First everything is taken back that is to be, and then waited for others: two runs must not wait for each other. */
export async function concludeAll<J extends PostedJournal>(
	port: JournalPort<J>,
	wanted: readonly Wanted[],
	books: Books<J>,
	patience: Patience,
): Promise<Array<Outcome<J>>> {
	const verdicts: Array<Attempt<Verdict<J>>> = [];
	for (const journal of wanted) verdicts.push(await verdictOn(port, journal, books));
	const brief = patience.brief();
	const outcomes: Array<Outcome<J>> = [];
	for (const [index, journal] of wanted.entries()) {
		const verdict = verdicts[index];
		const mine = books.sent.has(journal) ? patience : brief;
		if (verdict) outcomes.push(await conclude(port, journal, verdict, books, mine));
	}
	return outcomes;
}

async function verdictOn<J extends PostedJournal>(
	port: JournalPort<J>,
	journal: Wanted,
	books: Books<J>,
): Promise<Attempt<Verdict<J>>> {
	const failure = books.failed.get(journal.reference);
	if (failure) return failure;
	return await attempt(async () => {
		const rows = await candidates(port, journal, books);
		const [only] = rows;
		const isNew = only && books.sent.has(journal) && books.creation.created.has(only.journal_id);
		if (isNew && rows.length === 1) return { keeper: only, others: [] };
		return await takeBack(port, journal, rows, {
			created: books.creation.created,
			knownIds: journal.knownIds,
		});
	});
}

async function conclude<J extends PostedJournal>(
	port: JournalPort<J>,
	journal: Wanted,
	verdict: Attempt<Verdict<J>>,
	books: Books<J>,
	patience: Patience,
): Promise<Outcome<J>> {
	if ('error' in verdict) {
		return skippedOr(verdict, books.creation.skipped.has(journal.reference));
	}
	const kept = await attempt(async () => await keepOne(port, journal, verdict.value, patience));
	if ('error' in kept) return kept;
	const isNew = books.unclaimed.delete(kept.value.journal_id);
	return { outcome: isNew ? 'created' : 'alreadyPosted', journal: kept.value };
}

/** What bears the reference; read by id unless that was done, or this run has just made it. */
async function candidates<J extends PostedJournal>(
	port: JournalPort<J>,
	{ reference }: Wanted,
	{ rows, later, creation }: Books<J>,
): Promise<J[]> {
	const made = new Map([...rows, ...creation.created]);
	const known = named(new Map([...later, ...made]).values(), reference);
	const isSure = known.length === 1 && known.every((one) => made.has(one.journal_id));
	if (isSure) return known;
	return await readAll(
		port,
		known.map((one) => one.journal_id),
	);
}

function skippedOr<J>(failure: Failure, isSkipped: boolean): Outcome<J> {
	const { error } = failure;
	return isSkipped && error instanceof Error
		? {
				outcome: 'skipped',
				because: `Left out, as it changes no account and its period is locked: ${error.message}`,
			}
		: failure;
}
