import type { JsonRecord } from '../../../domain/exactJson';
import { reversalPayload } from '../../../domain/ledger/reversal';
import { wantedJournal } from '../../../domain/zohoBooks/wantedJournal';
import type { Journal } from '../../../clients/zohoBooks/zohoBooks';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import type { Operation } from '../../../common/operation';
import { shownFor } from '../../../common/shownFor';
import { calendarDate } from '../calendarDate';
import { zohoOf } from '../zohoOf';
import { journalIdField, wantedJournalId } from './journalIdField';
import { postEach, type ReadWish } from './postEach';

/** Reads the journal, and posts its mirror image once: reversing twice finds the same reversal. */
const readWish: ReadWish = async (ctx, item) => {
	const id = wantedJournalId(ctx, item);
	const date: unknown = ctx.getNodeParameter('reversalDate', item, '');
	const choices = date ? { date: calendarDate(date, 'Reversal Date') } : {};
	const journal = named(await zohoOf(ctx, item).getJournal(id));
	const wanted = wantedJournal(reversalPayload(journal, choices));
	return { item, organizationId: chosenOrganization(ctx, item), wanted };
};

/** One that bears no reference is named by its id, so that its reversal can be found again. */
const named = (journal: Journal): JsonRecord => ({
	...journal,
	reference_number: journal.reference_number || `JOURNAL-${journal.journal_id}`,
});

export const reverse: Operation = {
	description: shownFor(
		'journal',
		['reverse'],
		[
			{
				displayName:
					'Posts a second journal with every line on its other side; its reference ends in -R1. The original stays. Reversing it again finds that reversal and posts nothing.',
				name: 'reverseNotice',
				type: 'notice',
				default: '',
			},
			journalIdField,
			{
				displayName: 'Reversal Date',
				name: 'reversalDate',
				type: 'dateTime',
				default: '',
				description: 'Empty: the date of the original. Give an open day where that date is locked.',
			},
		],
	),
	run: async (ctx) => await postEach(ctx, readWish),
};
