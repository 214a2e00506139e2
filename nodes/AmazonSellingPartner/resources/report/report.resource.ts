import type { Resource } from '../../../common/operation';
import { download } from './download.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const report: Resource = {
	description: [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			default: 'getAll',
			displayOptions: { show: { resource: ['report'] } },
			options: [
				{
					name: 'Download',
					value: 'download',
					action: 'Download a report',
					description: 'Get the file of a report as Amazon made it',
				},
				{
					name: 'Get',
					value: 'get',
					action: 'Get a report',
					description: 'Get what Amazon says of one report',
				},
				{
					name: 'Get Many',
					value: 'getAll',
					action: 'Get many reports',
					description: 'List reports; Amazon keeps them for 90 days',
				},
			],
		},
		...download.description,
		...get.description,
		...getAll.description,
	],
	operations: { download, get, getAll },
};
