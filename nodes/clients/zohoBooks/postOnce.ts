import type { IDataObject } from 'n8n-workflow';
import { Refusal } from '../../domain/refusal';
import { stopsEverything } from './errorTable';
import { absent, keep, queryFor, sameReference } from './postOnceRules';
import type { PostedJournal, Wanted } from './postOnceRules';

/** The little of Zoho Books that posting once needs. */
export interface JournalPort<J extends PostedJournal = PostedJournal> {
	list(query: IDataObject): Promise<J[]>;
	create(payload: IDataObject): Promise<J>;
	/** A journal that is gone already counts as removed. */
	remove(journalId: string): Promise<void>;
	/** Gives a lost posting a moment to show. */
	settle(): Promise<void>;
}

export type Outcome<J> =
	| { readonly outcome: 'created' | 'alreadyPosted'; readonly journal: J }
	| { readonly error: unknown };

/** Search, create, verify: each wanted journal ends in the ledger exactly once. Answers in the order asked. */
export async function postOnce<J extends PostedJournal>(
	port: JournalPort<J>,
	wanted: readonly Wanted[],
): Promise<Array<Outcome<J>>> {
	const before = await port.list(queryFor(wanted));
	const { created, failed } = await createAll(port, absent(wanted, before));
	const again = created.length === 0 ? [] : await port.list(queryFor(wanted));
	const known = new Map([...before, ...created, ...again].map((row) => [row.journal_id, row]));
	const mine = new Set(created.map((row) => row.journal_id));
	const outcomes: Array<Outcome<J>> = [];
	for (const journal of wanted) {
		const failure = failed.get(journal.reference);
		outcomes.push(failure ?? (await conclude(port, journal, known, mine)));
	}
	return outcomes;
}

async function createAll<J extends PostedJournal>(port: JournalPort<J>, todo: readonly Wanted[]) {
	const created: J[] = [];
	const failed = new Map<string, { readonly error: unknown }>();
	let stop: { readonly error: unknown } | undefined;
	for (const journal of todo) {
		const result = stop ?? (await attempt(async () => await createOne(port, journal)));
		if ('error' in result) failed.set(journal.reference, result);
		else created.push(result.value);
		if ('error' in result && hasCode(result.error, stopsEverything)) stop = result;
	}
	return { created, failed };
}

const unclearAnswer = new Set(['unclearAnswer']);

/** After an unclear answer: look, post once more if it is not there, look again; never blindly. */
async function createOne<J extends PostedJournal>(
	port: JournalPort<J>,
	journal: Wanted,
): Promise<J> {
	let last: { readonly error: unknown } | undefined;
	for (let posting = 0; posting < 2; posting++) {
		const result = await attempt(async () => await port.create(journal.payload));
		if ('value' in result) return result.value;
		if (!hasCode(result.error, unclearAnswer)) return raise(result.error);
		await port.settle();
		const rows = await port.list({ reference_number: journal.reference });
		const [found] = sameReference(rows, journal.reference);
		if (found) return found;
		last = result;
	}
	return raise(last?.error);
}

async function conclude<J extends PostedJournal>(
	...[port, journal, known, mine]: [JournalPort<J>, Wanted, Map<string, J>, Set<string>]
): Promise<Outcome<J>> {
	const result = await attempt(async () => {
		const { keeper, copies } = keep(journal, [...known.values()]);
		for (const { journal_id: id } of copies) {
			await port.remove(id);
			known.delete(id);
		}
		return keeper;
	});
	if ('error' in result) return result;
	const isNew = mine.delete(result.value.journal_id);
	return { outcome: isNew ? 'created' : 'alreadyPosted', journal: result.value };
}

type Attempt<T> = { readonly value: T } | { readonly error: unknown };

const attempt = async <T>(task: () => Promise<T>): Promise<Attempt<T>> =>
	await task().then(
		(value) => ({ value }),
		(error: unknown) => ({ error }),
	);

const hasCode = (error: unknown, codes: ReadonlySet<string>): boolean =>
	error instanceof Refusal && codes.has(error.code);

function raise(error: unknown): never {
	throw error;
}
