import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { requiredText } from '../requiredText';
import { zohoOf } from '../zohoOf';
import { journalIdField, wantedJournalId } from './journalIdField';

export const comment: Operation = {
	description: shownFor(
		'journal',
		['comment'],
		[
			journalIdField,
			{
				displayName: 'Comment',
				name: 'comment',
				type: 'string',
				typeOptions: { rows: 3 },
				required: true,
				default: '',
				description: 'What is noted in the history of the journal; each run adds it anew',
			},
		],
	),
	run: perItem(async (ctx, item) => {
		const id = wantedJournalId(ctx, item);
		const text = requiredText(ctx, item, 'comment', 'Comment');
		const message = await zohoOf(ctx, item).commentOnJournal(id, text);
		return [{ json: { outcome: 'comment', journal_id: id, message } }];
	}),
};
