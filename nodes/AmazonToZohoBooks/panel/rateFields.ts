import type { INodeProperties } from 'n8n-workflow';

const exchangeRateSource: INodeProperties = {
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
		{
			name: 'Fixed Rate',
			value: 'fixed',
			description: 'The rate that you enter as Fixed Exchange Rate',
		},
		{
			name: 'Zoho Books',
			value: 'zoho',
			description: 'The rate stored in Zoho Books for the settlement’s last day',
		},
	],
};

const fixedRate: INodeProperties = {
	displayName: 'Fixed Exchange Rate',
	name: 'fixedRate',
	type: 'string',
	default: '',
	placeholder: 'e.g. 0.7312',
	description:
		'Units of your base currency per one unit of the settlement’s currency. Also used where no other rate is known.',
};

const referenceRate: INodeProperties = {
	displayName: 'Reference Rate',
	name: 'referenceRate',
	type: 'options',
	default: '',
	description:
		'Books sales at this rate instead, and Amazon’s conversion fee as an expense. Needed where sales in a foreign currency are declared at an official rate, as for OSS.',
	options: [
		{
			name: 'Fixed Rate',
			value: 'fixed',
			description: 'The rate that you enter as Reference Rate Value',
		},
		{
			name: 'None',
			value: '',
			description: 'Amazon’s conversion fee stays inside the rate',
		},
		{
			name: 'Zoho Books',
			value: 'zoho',
			description: 'The rate stored in Zoho Books for the settlement’s last day',
		},
	],
};

const referenceRateValue: INodeProperties = {
	displayName: 'Reference Rate Value',
	name: 'referenceRateValue',
	type: 'string',
	default: '',
	placeholder: 'e.g. 0.73',
	description:
		'Units of your base currency per one unit of the settlement’s currency. Also used where Zoho Books has no rate stored.',
};

const createMissingCurrency: INodeProperties = {
	displayName: 'Create Missing Currency',
	name: 'createMissingCurrency',
	type: 'boolean',
	default: false,
	description:
		'Whether to add a currency to Zoho Books that a settlement is in and your organization does not have. A preview never adds any.',
};

/** What decides at which rate a record in a foreign currency is booked. */
export const rateFields: readonly INodeProperties[] = [
	createMissingCurrency,
	exchangeRateSource,
	fixedRate,
	referenceRate,
	referenceRateValue,
];
