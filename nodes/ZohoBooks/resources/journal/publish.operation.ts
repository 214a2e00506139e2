import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { zohoOf } from '../zohoOf';
import { journalIdField, wantedJournalId } from './journalIdField';

export const publish: Operation = {
	description: shownFor('journal', ['publish'], [journalIdField]),
	run: perItem(async (ctx, item) => {
		const id = wantedJournalId(ctx, item);
		const message = await zohoOf(ctx, item).publishJournal(id);
		return [{ json: { outcome: 'publish', journal_id: id, message } }];
	}),
};
