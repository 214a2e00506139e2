import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { JournalQuery } from '../../../clients/zohoBooks/zohoBooks';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { calendarDate } from '../calendarDate';
import { listFields, wantedCount } from '../../../common/listFields';
import { zohoOf } from '../zohoOf';

const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'From Date',
			name: 'fromDate',
			type: 'dateTime',
			default: '',
			description: 'Only journals of this day and later',
		},
		{
			displayName: 'Notes Contain',
			name: 'notesContain',
			type: 'string',
			default: '',
			description: 'Only journals with this text in their notes',
		},
		{
			displayName: 'Reference',
			name: 'reference',
			type: 'string',
			default: '',
			placeholder: 'e.g. AMZ-S-24391894961-202509',
			description: 'Only journals with exactly this reference number',
		},
		{
			displayName: 'Reference Starts With',
			name: 'referenceStartsWith',
			type: 'string',
			default: '',
			placeholder: 'e.g. AMZ-',
			description: 'Only journals whose reference number begins like this',
		},
		{
			displayName: 'To Date',
			name: 'toDate',
			type: 'dateTime',
			default: '',
			description: 'Only journals of this day and earlier',
		},
	],
};

export const getAll: Operation = {
	description: shownFor('journal', ['getAll'], [...listFields, filters]),
	run: perItem(async (ctx, item) => {
		const query = journalQuery(ctx.getNodeParameter('filters', item, {}));
		const journals = await zohoOf(ctx, item).listJournals(query, wantedCount(ctx, item));
		return journals.map((json) => ({ json }));
	}),
};

function journalQuery(chosen: IDataObject): JournalQuery {
	const { reference, referenceStartsWith, notesContain, fromDate, toDate } = chosen;
	return {
		reference_number: textOf(reference),
		reference_number_startswith: textOf(referenceStartsWith),
		notes_contains: textOf(notesContain),
		date_start: dayOf(fromDate, 'From Date'),
		date_end: dayOf(toDate, 'To Date'),
	};
}

const textOf = (value: unknown): string | undefined => (value ? String(value).trim() : undefined);

const dayOf = (value: unknown, label: string): string | undefined =>
	value ? calendarDate(value, label) : undefined;
