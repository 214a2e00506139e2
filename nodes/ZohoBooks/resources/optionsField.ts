import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

const forPosting: IDisplayOptions = {
	show: { '/resource': ['journal'], '/operation': ['createOrGet', 'reverse'] },
};

/** How hard Zoho is asked; shown with every operation. */
export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Calls at Once',
			name: 'callsAtOnce',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 10 },
			default: 5,
			description:
				'How many calls may run at the same time. Zoho allows an organization 5 on the free plan and 10 on the others, from all apps together.',
		},
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
			description:
				'How long one call may wait for a limit of Zoho before it fails; also how long a run waits altogether for what it posted to show up in the search of Zoho Books',
		},
		{
			displayName: 'Simplify',
			name: 'simplify',
			type: 'boolean',
			default: true,
			description: 'Whether to return a simplified version of the response instead of the raw data',
			displayOptions: forPosting,
		},
		{
			displayName: 'Wait Before the Last Look (Seconds)',
			name: 'waitBeforeLastLook',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 5,
			description:
				'How long to wait after posting before looking whether each journal stands there once. Zoho does not say how soon its search finds a new journal; two seconds are usual, so five leave room. If the search is slower, it is asked again; if a check of the organization measured longer, that counts.',
			displayOptions: forPosting,
		},
	],
};
