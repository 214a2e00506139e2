import type { INodeProperties } from 'n8n-workflow';

/** How hard Zoho is asked; shown with every operation. */
export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Calls per Minute',
			name: 'callsPerMinute',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 100 },
			default: 90,
			description:
				'Zoho allows an organization 100 calls a minute from all apps together; lower this if other apps need some',
		},
		{
			displayName: 'Longest Wait (Seconds)',
			name: 'longestWait',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 120,
			description: 'How long one call may wait for a limit of Zoho before it fails',
		},
	],
};
