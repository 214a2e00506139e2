import type { Resource } from '../../../common/operation';
import { preview } from './preview.operation';
import { toJournals } from './toJournals.operation';

export const mapping: Resource = {
	description: [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			default: 'toJournals',
			displayOptions: { show: { resource: ['mapping'] } },
			options: [
				{
					name: 'Preview',
					value: 'preview',
					action: 'Preview the journals of a settlement',
					description:
						'Show the journals, their effect on each account and every charge; posts nothing',
				},
				{
					name: 'To Journals',
					value: 'toJournals',
					action: 'Map a settlement to journals',
					description:
						'Turn settlement reports, or days of transactions, into balanced journals, ready to be posted',
				},
			],
		},
		...preview.description,
		...toJournals.description,
	],
	operations: { preview, toJournals },
};
