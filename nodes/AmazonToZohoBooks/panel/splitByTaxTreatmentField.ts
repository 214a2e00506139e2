import type { INodeProperties } from 'n8n-workflow';

/** Needed where tax is filed for orders of the seller's own (OSS, B2B). */
export const splitByTaxTreatmentField: INodeProperties = {
	displayName: 'Split Sales by Tax Treatment',
	name: 'splitByTaxTreatment',
	type: 'boolean',
	default: false,
	description:
		'Whether sales, shipping and their refunds are split by who owes the tax of the order: you, Amazon, or nobody. Rules can then give each an account and a tax. Reads each file twice.',
};
