import type { INodeProperties } from 'n8n-workflow';

/** Where Amazon's fees become expenses. */
export const feesFromField: INodeProperties = {
	displayName: 'Fees Become Expenses',
	name: 'feesFrom',
	type: 'options',
	default: 'settlement',
	description: 'Where Amazon’s fees and the tax on them come into the books',
	options: [
		{
			name: 'From Bills That I Enter',
			value: 'bills',
			description:
				'Amazon’s fee invoices are entered as bills. Fees and their tax are posted to Amazon Fee Bills, so that no fee is an expense twice.',
		},
		{
			name: 'From the Settlement or Transaction',
			value: 'settlement',
			description: 'Each kind of fee is posted to its expense account',
		},
	],
};
