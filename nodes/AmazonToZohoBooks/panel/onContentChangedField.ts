import type { INodeProperties } from 'n8n-workflow';

/** Amazon now and then issues a settlement anew, under the same number. */
export const onContentChangedField: INodeProperties = {
	displayName: 'If a Settlement Was Issued Anew',
	name: 'onContentChanged',
	type: 'options',
	default: 'block',
	description:
		'What happens to a settlement that is posted already and now has other content: because Amazon issued it anew, or because you map it otherwise',
	options: [
		{
			name: 'Post Nothing and Report It',
			value: 'block',
			description: 'Leave the posted journals as they are, and name both totals',
		},
		{
			name: 'Reverse and Post Again',
			value: 'reverse',
			description:
				'Take back all its journals (reference ending in -R1, same dates), and post the new ones (-V2)',
		},
	],
};
