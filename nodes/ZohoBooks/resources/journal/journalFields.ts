import type { INodeProperties } from 'n8n-workflow';

const lineFields: INodeProperties[] = [
	{
		displayName: 'Account',
		name: 'accountId',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description: 'An account of your chart of accounts',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchAccounts', searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 460000000000361' },
		],
	},
	{
		displayName: 'Amount',
		name: 'amount',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 125.50',
		description: 'Above zero, with a point before the decimals',
	},
	{
		displayName: 'Contact ID',
		name: 'contactId',
		type: 'string',
		default: '',
		description: 'The customer or vendor; Zoho wants one on receivable and payable accounts',
	},
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		default: '',
		description: 'What this line is about',
	},
	{
		displayName: 'Side',
		name: 'side',
		type: 'options',
		default: 'debit',
		description: 'Whether the account is debited or credited',
		options: [
			{ name: 'Credit', value: 'credit' },
			{ name: 'Debit', value: 'debit' },
		],
	},
];

const lines: INodeProperties = {
	displayName: 'Lines',
	name: 'lines',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Line',
	default: {},
	required: true,
	description: 'At least two; debits and credits must be equal',
	options: [{ displayName: 'Line', name: 'line', values: lineFields }],
};

const additional: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		{
			displayName: 'Currency Code',
			name: 'currencyCode',
			type: 'string',
			default: '',
			placeholder: 'e.g. CAD',
			description: 'Currency of the whole journal; empty is the base currency',
		},
		{
			displayName: 'Exchange Rate',
			name: 'exchangeRate',
			type: 'string',
			default: '',
			placeholder: 'e.g. 0.7312',
			description: 'Units of the base currency per one unit of the journal’s currency',
		},
		{
			displayName: 'Notes',
			name: 'notes',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			description: 'What the journal is about',
		},
	],
};

/** The panel of a journal that is written by hand. */
export const journalFields: INodeProperties[] = [
	{
		displayName: 'Date',
		name: 'date',
		type: 'dateTime',
		required: true,
		default: '',
		description: 'The day the journal is booked on',
	},
	{
		displayName: 'Reference',
		name: 'reference',
		type: 'string',
		default: '',
		placeholder: 'e.g. RENT-2025-09',
		description: 'Your own number for it. Zoho Books accepts the same reference twice.',
	},
	{
		displayName: 'Post As',
		name: 'status',
		type: 'options',
		default: 'draft',
		description: 'Drafts wait for a person; published journals count in the accounts at once',
		options: [
			{ name: 'Draft', value: 'draft' },
			{ name: 'Published', value: 'published' },
		],
	},
	lines,
	additional,
];
