import type { INodeProperties } from 'n8n-workflow';
import { timeZoneField } from '../../panel/timeZoneField';

export const output: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	default: 'lines',
	description: 'How the report is shown',
	options: [
		{
			name: 'CSV',
			value: 'csv',
			description: 'All tables as one file for a spreadsheet, in the binary field data',
		},
		{
			name: 'Lines',
			value: 'lines',
			description: 'One item per settlement',
		},
		{
			name: 'Page',
			value: 'page',
			description:
				'The report as a page, in the field html (an HTML node or a form shows it) and in the binary field data',
		},
		{
			name: 'PDF',
			value: 'pdf',
			description:
				'The report as a file to keep, in the binary field data; with the ID of the month’s last journal, to attach it there',
		},
		{
			name: 'Summary',
			value: 'summary',
			description: 'One item with every table of the report',
		},
	],
};

export const month: INodeProperties = {
	displayName: 'Month',
	name: 'month',
	type: 'string',
	default: '',
	placeholder: 'e.g. 2026-05',
	description: 'The month to report on. Empty takes the last month that is over.',
};

const asOf: INodeProperties = {
	displayName: 'Date That Counts as Today',
	name: 'asOf',
	type: 'dateTime',
	default: '',
	description: 'Decides which month is the last that is over. Empty takes the clock.',
};

export const callsPerMinute: INodeProperties = {
	displayName: 'Calls per Minute',
	name: 'callsPerMinute',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 90,
	description:
		'Zoho Books takes 100 calls per minute from all apps of an organization together. Lower it if others need some of them.',
};

const mostJournals: INodeProperties = {
	displayName: 'Journals to Read at Most',
	name: 'mostJournals',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 300,
	description:
		'Each journal costs one call to Zoho Books. What is beyond this number is named in the report.',
};

const monthsBefore: INodeProperties = {
	displayName: 'Months Beside It',
	name: 'monthsBefore',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 11 },
	default: 2,
	description: 'How many earlier months the fees are compared with',
};

export const reportOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [callsPerMinute, asOf, mostJournals, monthsBefore, timeZoneField],
};
