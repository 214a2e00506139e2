import type { INodeProperties } from 'n8n-workflow';
import { accountPicker, kindChoices } from './accountFields';
import { timeZoneField } from './timeZoneField';

export const outputField = (lines: string, page: string, summary: string): INodeProperties => ({
	displayName: 'Output',
	name: 'output',
	type: 'options',
	default: 'lines',
	description: 'How the result is given',
	options: [
		{
			name: 'Lines',
			value: 'lines',
			description: lines,
		},
		{
			name: 'Page',
			value: 'page',
			description: page,
		},
		{
			name: 'Summary',
			value: 'summary',
			description: summary,
		},
	],
});

const kinds: INodeProperties = {
	displayName: 'Kinds of Charge',
	name: 'explainKinds',
	type: 'multiOptions',
	default: [],
	description: 'The kind that the journal line names; with none chosen, all',
	options: kindChoices,
};

const month: INodeProperties = {
	displayName: 'Month or Day',
	name: 'explainMonth',
	type: 'string',
	default: '',
	placeholder: 'e.g. 2026-05',
	description: 'The month of the journal, or of a daily journal its day. Empty: all.',
};

const journal: INodeProperties = {
	displayName: 'Journal',
	name: 'explainJournal',
	type: 'string',
	default: '',
	placeholder: 'e.g. AMZ-S-24391894961-202605',
	description: 'The reference of the journal. Empty: all.',
};

const account = accountPicker(
	{
		displayName: 'Account of the Line',
		name: 'explainAccount',
		description: 'The account of the journal line. With none chosen, all.',
	},
	'All accounts',
);

const amazonFigure: INodeProperties = {
	displayName: 'Amazon’s Figure',
	name: 'amazonFigure',
	type: 'string',
	default: '',
	placeholder: 'e.g. 1234.56',
	description:
		'What a page of Seller Central shows. Whether other kinds of charge make the difference is then looked for.',
};

const clock: INodeProperties = {
	...timeZoneField,
	displayName: 'Clock of Seller Central',
	name: 'sellerCentralTimeZone',
	description: 'The time zone of Amazon’s page. With none chosen, that of the marketplace.',
	options: [
		{
			name: '(Time Zone of the Marketplace)',
			value: '',
		},
		...(timeZoneField.options ?? []).slice(1),
	],
};

const limit: INodeProperties = {
	displayName: 'Charges Listed',
	name: 'explainLimit',
	type: 'number',
	default: 1000,
	typeOptions: { minValue: 1 },
	description: 'At most so many charges are listed; sums are always of all of them',
};

/** Which line of a journal is explained. */
export const explainFields: readonly INodeProperties[] = [
	outputField(
		'One item per charge of the line, with order, SKU and row',
		'One page to read, in the field html; an HTML node shows it',
		'One item with the amount, the steps to it, and sums by name and SKU',
	),
	kinds,
	month,
	account,
	journal,
	amazonFigure,
	clock,
	limit,
];
