import type { INodeProperties } from 'n8n-workflow';
import { changedFromField, changedOnField } from './policyChange';
import { ofDays, ofSettlements, ofTransactions } from './policyField';

const eventGroups: INodeProperties = {
	displayName: 'Event Groups',
	name: 'eventGroups',
	type: 'json',
	default: '[]',
	description:
		'Amazon’s payout periods with their totals, as the operation Settlement: Get Many gives them. They tell whether a transfer was paid out or collected.',
};

const monthEndAccrual: INodeProperties = {
	displayName: 'Month-End Accrual',
	name: 'monthEndAccrual',
	type: 'boolean',
	default: true,
	description:
		'Whether orders that Amazon still holds back at the end of a month are booked on its last day and reversed on the next. They come as transactions: the template reads them after each month.',
};

const monthEnd: INodeProperties = {
	displayName: 'Month-End Date',
	name: 'monthEnd',
	type: 'string',
	default: '',
	placeholder: 'e.g. 2026-04-30',
	description: 'The day whose end counts for the accrual. Empty takes the last month that is over.',
};

const postedBefore: INodeProperties = {
	displayName: 'Posted Before',
	name: 'postedBefore',
	type: 'json',
	default: '[]',
	description:
		'Rows of the audit trail (key and frozen): what was posted for orders that Amazon held back. Without it, such an order may be recognised twice when Amazon releases it.',
};

const sellerCode: INodeProperties = {
	displayName: 'Seller Code',
	name: 'sellerCode',
	type: 'string',
	default: '',
	placeholder: 'e.g. A2EXAMPLE',
	description:
		'Stands for the seller in the references of journals: at most 14 letters and digits. Never change it. Empty takes Amazon’s own ID of the seller.',
};

const settleHours: INodeProperties = {
	displayName: 'Hours Until a Day Is Booked',
	name: 'settleHours',
	type: 'number',
	default: 72,
	typeOptions: { minValue: 0 },
	description: 'Amazon may take 48 hours to show a transaction. A younger day waits.',
};

const readFrom: INodeProperties = {
	displayName: 'Transactions Read From',
	name: 'readFrom',
	type: 'dateTime',
	default: '',
	description:
		'Where the period of the transactions begins. A day that is not wholly in it waits. Empty: every day is whole.',
};

const readUntil: INodeProperties = {
	displayName: 'Transactions Read Until',
	name: 'readUntil',
	type: 'dateTime',
	default: '',
	description: 'Where the period of the transactions ends. Empty: every day is whole.',
};

/** Options of the policies that book transactions. */
export const dayFields: readonly INodeProperties[] = [
	ofTransactions(eventGroups),
	ofTransactions(changedFromField),
	ofTransactions(changedOnField),
	ofDays(settleHours),
	ofSettlements(monthEndAccrual),
	ofSettlements(monthEnd),
	ofTransactions(postedBefore),
	sellerCode,
	readFrom,
	readUntil,
];
