import type { INodeProperties } from 'n8n-workflow';
import { accounts } from './accountFields';
import { currenciesField, marketplacesField } from './filterFields';
import { releasedDifferencesField } from './releasedDifferencesField';

const policy: INodeProperties = {
	displayName: 'Posting Policy',
	name: 'policy',
	type: 'options',
	default: 'settlement',
	description: 'When Amazon’s money enters the books',
	options: [
		{
			name: 'Settlement',
			value: 'settlement',
			description: 'One journal per settlement and calendar month, from the settlement report',
		},
	],
};

const exchangeRate: INodeProperties[] = [
	{
		displayName: 'Exchange Rate From',
		name: 'exchangeRateSource',
		type: 'options',
		default: 'amazon',
		description: 'Where the rate of a settlement in a foreign currency comes from',
		options: [
			{
				name: 'Amazon',
				value: 'amazon',
				description: 'The rate Amazon paid; where it names none, the rate stored in Zoho Books',
			},
			{ name: 'Fixed Rate', value: 'fixed', description: 'A rate that you enter here' },
			{
				name: 'Zoho Books',
				value: 'zoho',
				description: 'The rate stored in Zoho Books for the settlement’s last day',
			},
		],
	},
	{
		displayName: 'Fixed Rate',
		name: 'fixedRate',
		type: 'string',
		default: '',
		placeholder: 'e.g. 0.7312',
		description: 'Units of your base currency per one unit of the settlement’s currency',
		displayOptions: { show: { exchangeRateSource: ['fixed'] } },
	},
];

/** What is mapped, and when it enters the books. */
export const sourceFields: INodeProperties[] = [
	{
		displayName: 'Settlement File Field',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		required: true,
		hint: 'The name of the input binary field that holds the settlement report',
	},
	policy,
];

/** How it is mapped; the accounts, a long list, come last. */
export const mappingFields: INodeProperties[] = [
	{
		displayName: 'Time Zone of the Books',
		name: 'timeZone',
		type: 'string',
		default: '',
		placeholder: 'e.g. America/Toronto',
		description:
			'Decides into which month a charge falls. Empty takes the time zone of your Zoho Books organization.',
	},
	...exchangeRate,
	{
		displayName: 'Unrecognised Charges',
		name: 'onUncategorized',
		type: 'options',
		default: 'suspense',
		description: 'What happens to a charge that this version does not recognise',
		options: [
			{
				name: 'Block the Settlement',
				value: 'block',
				description: 'Post nothing of it, and say which charge it was',
			},
			{
				name: 'Post to the Suspense Account',
				value: 'suspense',
				description: 'Post the settlement, and name the charge in the result',
			},
		],
	},
	marketplacesField,
	currenciesField,
	releasedDifferencesField,
	accounts,
];

/** Only where journals are made to be posted. */
export const journalStatusField: INodeProperties = {
	displayName: 'Post Journals As',
	name: 'journalStatus',
	type: 'options',
	default: 'draft',
	description: 'Drafts wait for a person; published journals count in the accounts at once',
	options: [
		{ name: 'Draft', value: 'draft' },
		{ name: 'Published', value: 'published' },
	],
};
