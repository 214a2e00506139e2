import type { Resource } from '../../../common/operation';
import { report } from './report.operation';

export const reconciliation: Resource = {
	description: [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			default: 'report',
			displayOptions: { show: { resource: ['reconciliation'] } },
			options: [
				{
					name: 'Report',
					value: 'report',
					action: 'Report on a month',
					description:
						'Compare the settlements of a month at Amazon with your books and the bank, to the cent; changes nothing',
				},
			],
		},
		...report.description,
	],
	operations: { report },
};
