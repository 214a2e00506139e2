import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { zohoOf } from '../zohoOf';
import { journalIdField, wantedJournalId } from './journalIdField';

export const remove: Operation = {
	description: shownFor('journal', ['delete'], [journalIdField]),
	run: perItem(async (ctx, item) => {
		const id = wantedJournalId(ctx, item);
		await zohoOf(ctx, item).deleteJournal(id);
		return [{ json: { deleted: true, journal_id: id } }];
	}),
};
