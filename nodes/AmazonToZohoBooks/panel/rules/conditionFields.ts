import type { INodeProperties } from 'n8n-workflow';
import { marketplaceChoices } from '../filterFields';

const path: INodeProperties = {
	displayName: 'Only for Amazon’s Names',
	name: 'path',
	type: 'string',
	default: '',
	placeholder: 'e.g. Commission, FBA*',
	description:
		'Names as the preview shows them, separated by commas; * stands for any text. Either the last name of a charge, or all of its names with “ / ” between them.',
};

const transactionType: INodeProperties = {
	displayName: 'Only for Transaction Types',
	name: 'transactionType',
	type: 'string',
	default: '',
	placeholder: 'e.g. Order, Refund',
	description: 'As Amazon writes it; several are separated by commas, * stands for any text',
};

const marketplaces: INodeProperties = {
	displayName: 'Only for Marketplaces',
	name: 'marketplaces',
	type: 'multiOptions',
	default: [],
	description: 'Charges that name no marketplace, such as storage, do not match',
	options: marketplaceChoices,
};

const fulfilment: INodeProperties = {
	displayName: 'Only for Fulfilment By',
	name: 'fulfilment',
	type: 'options',
	default: '',
	options: [
		{
			name: 'Amazon (FBA)',
			value: 'AFN',
		},
		{
			name: 'Anyone',
			value: '',
		},
		{
			name: 'Yourself (Merchant)',
			value: 'MFN',
		},
	],
};

const sku: INodeProperties = {
	displayName: 'Only for SKUs',
	name: 'sku',
	type: 'string',
	default: '',
	placeholder: 'e.g. BOOK-*',
	description: 'Several are separated by commas, * stands for any text',
};

const taxTreatment: INodeProperties = {
	displayName: 'Only for Sales Tax',
	name: 'taxTreatment',
	type: 'options',
	default: '',
	description:
		'Who accounts for the tax of an order. It is known only where “Split by Tax Treatment” is switched on.',
	options: [
		{
			name: 'Any',
			value: '',
		},
		{
			name: 'Collected and Yours to Pay',
			value: 'own',
		},
		{
			name: 'None',
			value: 'none',
		},
		{
			name: 'Withheld and Paid by Amazon',
			value: 'withheld',
		},
	],
};

/** Which charges a rule is for, besides their kinds. */
export const conditionFields: readonly INodeProperties[] = [
	path,
	fulfilment,
	marketplaces,
	taxTreatment,
	sku,
	transactionType,
];
