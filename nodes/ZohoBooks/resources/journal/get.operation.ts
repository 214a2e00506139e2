import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { requiredText } from '../requiredText';
import { zohoOf } from '../zohoOf';

export const get: Operation = {
	description: shownFor(
		'journal',
		['get'],
		[
			{
				displayName: 'Journal ID',
				name: 'journalId',
				type: 'string',
				required: true,
				default: '',
				placeholder: 'e.g. 460000000038001',
				description:
					'The ID that Zoho Books gave the journal; a text, for it is too long for a number',
			},
		],
	),
	run: perItem(async (ctx, item) => {
		const journalId = requiredText(ctx, item, 'journalId', 'Journal ID');
		return [{ json: await zohoOf(ctx, item).getJournal(journalId) }];
	}),
};
