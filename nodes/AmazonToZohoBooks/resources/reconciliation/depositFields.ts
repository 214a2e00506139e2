import type { INodeProperties } from 'n8n-workflow';
import { accountPicker } from '../../panel/accountFields';
import { timeZoneField } from '../../panel/timeZoneField';
import { callsPerMinute } from './reportFields';

export const depositAction: INodeProperties = {
	displayName: 'What to Do',
	name: 'depositAction',
	type: 'options',
	noDataExpression: true,
	default: 'list',
	description: 'Whether deposits that are found are booked',
	options: [
		{
			name: 'Book What Is Sure',
			value: 'book',
			description: 'Categorise each deposit that is found as a transfer from Amazon Clearing',
		},
		{
			name: 'List Only',
			value: 'list',
			description: 'Show what fits, and change nothing',
		},
	],
};

export const bankAccountField: INodeProperties = {
	displayName: 'Bank Account',
	name: 'bankAccount',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'The bank account that Amazon pays to. With none chosen, all of them.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'All bank accounts',
			typeOptions: { searchListMethod: 'searchBankAccounts', searchable: true },
		},
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 460000000048001' },
	],
};

const account = (displayName: string, name: string, description: string, placeholder: string) =>
	accountPicker({ displayName, name, description }, placeholder);

const words: INodeProperties = {
	displayName: 'Words of Amazon’s Deposits',
	name: 'words',
	type: 'string',
	default: 'amazon, amzn',
	description:
		'A deposit without one of these words is matched only if it names the settlement or the trace ID',
};

const withinDays: INodeProperties = {
	displayName: 'Within Days',
	name: 'withinDays',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 60 },
	default: 10,
	description: 'How many days after the payout a deposit comes at most',
};

const largestFee: INodeProperties = {
	displayName: 'Largest Bank Fee',
	name: 'largestFee',
	type: 'string',
	default: '',
	placeholder: 'e.g. 15.00',
	description:
		'What a bank takes of a deposit at most. Only deposits that name the settlement or the trace ID may be short of a fee.',
};

export const depositOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		account('Account for Bank Fees', 'bankFees', 'Where a fee of the bank is booked', 'None'),
		account(
			'Account for Conversion Differences',
			'conversion',
			'Where the difference is booked if the bank converts a deposit',
			'None',
		),
		account('Amazon Clearing', 'clearing', 'The account that payouts come from', 'Amazon Clearing'),
		callsPerMinute,
		largestFee,
		timeZoneField,
		withinDays,
		words,
	],
};
