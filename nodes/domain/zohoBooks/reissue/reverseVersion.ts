import { reversalPayload } from '../../ledger/reversal';
import { totalIn } from '../../ledger/journalNotes';
import { isAsPosted } from './asPosted';
import type { JournalPort } from '../../postOnce/journalPort';
import type { Waits } from '../../postOnce/patience';
import { postOnce } from '../../postOnce/postOnce';
import type { JsonRecord } from '../../exactJson';
import { Refusal } from '../../refusal';
import { wantedJournal } from '../wantedJournal';
import type { Versions } from './versions';
import type { PostedJournal, Wanted } from '../../postOnce/wanted';

/**
 * Takes back every journal of a version, as it stands in the ledger. Refuses before anything is written where
 * a person has changed one of them, and stops at the first that cannot be taken back (a locked period).
 */
export async function reverseVersion<J extends PostedJournal>(
	port: JournalPort<J>,
	{ posted }: Versions<J>,
	set: readonly Wanted[],
	waits: Waits,
): Promise<void> {
	const whole: J[] = [];
	for (const { journal_id: id } of posted) {
		const journal = await port.get(id);
		if (!journal) continue;
		const currency = totalIn(journal.notes)?.currency ?? '';
		if (!isAsPosted(journal, currency)) throw changedByHand(journal);
		whole.push(journal);
	}
	const isDraft = set.some(({ payload }) => payload.status === 'draft');
	const [openDay] = set.flatMap(({ firstOpenDay }) => firstOpenDay ?? []);
	const reversals = whole.map((journal) => {
		const status = isDraft || journal.status === 'draft' ? 'draft' : 'published';
		return wantedJournal(reversalPayload(asRecord(journal), { status, firstOpenDay: openDay }));
	});
	if (reversals.length === 0) return;
	for (const outcome of await postOnce(port, reversals, waits)) {
		if ('error' in outcome) throw outcome.error;
	}
}

const asRecord = (journal: object): JsonRecord => ({ ...journal });

const changedByHand = ({ reference_number: reference, journal_id: id, total }: PostedJournal) =>
	new Refusal(
		'contentChanged',
		`The settlement was issued anew, but its journal ${reference} in Zoho Books is no longer as it was posted: a person changed it there.`,
		'Nothing was written. Correct the journal in Zoho Books, or reverse all journals of the settlement there by hand.',
		{ reference, journalId: id, postedTotal: String(total) },
	);
