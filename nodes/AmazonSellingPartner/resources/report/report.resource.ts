import type { Resource } from '../../../common/operation';
import { create } from './create.operation';
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
					name: 'Create',
					value: 'create',
					action: 'Create a report',
					description: 'Ask Amazon to make a report of a kind that it makes on request',
				},
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
		...create.description,
		...download.description,
		...get.description,
		...getAll.description,
	],
	operations: { create, download, get, getAll },
};
