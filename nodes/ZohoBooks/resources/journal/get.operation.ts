import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { zohoOf } from '../zohoOf';
import { journalIdField, wantedJournalId } from './journalIdField';

export const get: Operation = {
	description: shownFor('journal', ['get'], [journalIdField]),
	run: perItem(async (ctx, item) => {
		const id = wantedJournalId(ctx, item);
		return [{ json: await zohoOf(ctx, item).getJournal(id) }];
	}),
};
