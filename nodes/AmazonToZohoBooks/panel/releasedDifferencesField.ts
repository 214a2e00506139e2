import type { INodeProperties } from 'n8n-workflow';

/** For the rare report that Amazon never puts right. */
export const releasedDifferencesField: INodeProperties = {
	displayName: 'Released Differences',
	name: 'releasedDifferences',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Release a Difference' },
	default: {},
	placeholder: 'Release a Difference',
	description:
		'Settlements that are booked although their charges do not sum to their total. The difference, which must be just the one named here, is posted to the suspense account.',
	options: [
		{
			displayName: 'Released',
			name: 'released',
			values: [
				{
					displayName: 'Settlement ID',
					name: 'settlementId',
					type: 'string',
					default: '',
					placeholder: 'e.g. 24391894961',
				},
				{
					displayName: 'Difference',
					name: 'difference',
					type: 'string',
					default: '',
					placeholder: 'e.g. -12.34',
					description: 'Total less charges, as the error of that settlement names it',
				},
			],
		},
	],
};
