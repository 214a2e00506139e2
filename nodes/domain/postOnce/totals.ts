import { totalIn } from '../ledger/journalNotes';
import type { PostedJournal } from './wanted';

/** Of the settlements, where they differ; else of the journals. */
export function totals(total: string, notes: unknown, posted: PostedJournal) {
	const [there, here] = [totalIn(posted.notes)?.amount, totalIn(notes)?.amount];
	return there && here && there !== here
		? { postedTotal: there, newTotal: here, of: 'settlement ' }
		: { postedTotal: String(posted.total), newTotal: total, of: '' };
}
