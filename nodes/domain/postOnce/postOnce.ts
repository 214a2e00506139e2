import { attempt } from './attempt';
import { concludeAll, type Books } from './conclude';
import { createAll } from './createAbsent';
import { findPosted } from './findPosted';
import type { JournalPort } from './journalPort';
import { lastLook } from './lastLook';
import type { Outcome } from './outcome';
import { heldBack } from './partsTogether';
import { defaultWaits, Patience, type Waits } from './patience';
import { absent } from './rules';
import type { PostedJournal, Wanted } from './wanted';

/**
 * Search, create, verify: each wanted journal ends in the ledger exactly once, or is told why not
 * (docs/decisions/0001). Answers in the order asked.
 */
export async function postOnce<J extends PostedJournal>(
	port: JournalPort<J>,
	wanted: readonly Wanted[],
	waits: Waits = defaultWaits,
): Promise<Array<Outcome<J>>> {
	const patience = new Patience(waits, async (milliseconds) => await port.wait(milliseconds));
	const before = await attempt(async () => await findPosted(port, wanted));
	if ('error' in before) return wanted.map(() => before);
	const held = heldBack(wanted, before.value);
	const todo = absent(wanted, before.value.rows.values()).filter(
		({ reference }) => !held.has(reference),
	);
	const creation = await createAll(port, todo, patience);
	const look = await lastLook(port, todo, creation, patience);
	const books: Books<J> = {
		rows: before.value.rows,
		later: new Map([...look.listed, ...creation.found]),
		creation,
		failed: new Map([...look.failed, ...held]),
		sent: new Set(todo),
		unclaimed: new Set([...creation.created.keys(), ...creation.found.keys()]),
	};
	return await concludeAll(port, wanted, books, patience);
}
