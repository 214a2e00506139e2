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

/** The lines of a journal. */
export const lines: INodeProperties = {
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
