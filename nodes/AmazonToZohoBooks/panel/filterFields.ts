import type { INodeProperties } from 'n8n-workflow';

/** Settlements of other marketplaces are skipped; also what `{marketplace}` stands for in account names. */
export const marketplacesField: INodeProperties = {
	displayName: 'Marketplaces',
	name: 'marketplaces',
	type: 'string',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Marketplace' },
	default: [],
	placeholder: 'e.g. Amazon.ca',
	description:
		'Only these marketplaces, named as in the settlement report; with none listed, all. Other settlements are reported as skipped.',
};

/** Settlements in other currencies are skipped; also what `{currency}` stands for in account names. */
export const currenciesField: INodeProperties = {
	displayName: 'Currencies',
	name: 'currencies',
	type: 'string',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Currency' },
	default: [],
	placeholder: 'e.g. CAD',
	description: 'Only settlements in these currencies; with none listed, all',
};
