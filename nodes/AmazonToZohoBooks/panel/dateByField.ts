import type { INodeProperties } from 'n8n-workflow';

/** Which date the journals of a settlement bear. */
export const dateByField: INodeProperties = {
	displayName: 'Date of Journals',
	name: 'dateBy',
	type: 'options',
	default: 'period',
	description:
		'Which date the journals of a settlement bear. The deposit date always stands in their notes.',
	options: [
		{
			name: 'Day of the Deposit',
			value: 'depositDate',
			description: 'For books on cash basis: one journal per settlement, not split into months',
		},
		{
			name: 'Months of the Settlement',
			value: 'period',
			description:
				'One journal per month, on its last day; the last one on the day the settlement ends',
		},
	],
};
