import { referenceKey } from '../ledger/reference';
import { attempt, hasCode, type Attempt, type Failure } from './attempt';
import { unclearCodes, type Creation } from './createAbsent';
import { search } from './findPosted';
import type { JournalPort } from './journalPort';
import type { Patience } from './patience';
import { unverified } from './unverified';
import type { PostedJournal, Wanted } from './wanted';

/** What the last look shows of the journals that this run sent. */
export interface LastLook<J> {
	/** As the list shows them. By id. */
	readonly listed: Map<string, J>;
	/** Why it cannot be told for some, by reference. */
	readonly failed: Map<string, Failure>;
}

/**
 * Looks once more, after a wait: another run may have posted the same. A search that does not show what
 * this run created itself is behind, and shows no copy either: it is asked again after growing waits.
 */
export async function lastLook<J extends PostedJournal>(
	port: JournalPort<J>,
	todo: readonly Wanted[],
	creation: Creation<J>,
	patience: Patience,
): Promise<LastLook<J>> {
	const { created, failed } = creation;
	const open = todo.filter(({ reference }) => isOpen(failed.get(reference)));
	const failures = new Map(failed);
	if (open.length === 0) return { listed: new Map(), failed: failures };
	const waited = await attempt(async () => {
		if (created.size > 0) await patience.beforeLastLook();
	});
	const ids = [...created.keys()];
	const look = async () => await attempt(async () => byId(await search(port, open)));
	const showsOwn = (rows: Attempt<Map<string, J>>) =>
		'error' in rows || ids.every((id) => rows.value.has(id));
	const rows = 'error' in waited ? waited : await patientLook(look, showsOwn, patience);
	const listed = 'value' in rows ? rows.value : new Map<string, J>();
	const seen = new Set([...listed.values()].map((row) => referenceKey(row.reference_number)));
	for (const journal of open) {
		const own = ids.find((id) => isOf(created.get(id), journal));
		const cause = 'error' in rows ? rows.error : own && !listed.has(own) ? hidden : undefined;
		const wasUnclear = failures.has(journal.reference);
		if (cause !== undefined && !wasUnclear) {
			failures.set(journal.reference, { error: unverified(journal, cause, own) });
		} else if (wasUnclear && seen.has(referenceKey(journal.reference))) {
			failures.delete(journal.reference);
		}
	}
	return { listed, failed: failures };
}

/** A wait that is broken off (the execution was stopped) is a look that failed. */
async function patientLook<T>(
	look: () => Promise<Attempt<T>>,
	isGood: (rows: Attempt<T>) => boolean,
	patience: Patience,
): Promise<Attempt<T>> {
	const rows = await attempt(async () => await patience.until(look, isGood));
	return 'error' in rows ? rows : rows.value;
}

/** Sent, and not known to have failed. */
const isOpen = (failure?: Failure): boolean =>
	failure === undefined || hasCode(failure, unclearCodes);

const hidden = 'the search of Zoho Books does not show it yet.';

const byId = <J extends PostedJournal>(rows: readonly J[]): Map<string, J> =>
	new Map(rows.map((row) => [row.journal_id, row]));

const isOf = (row: PostedJournal | undefined, { reference }: Wanted): boolean =>
	referenceKey(row?.reference_number ?? '') === referenceKey(reference);
