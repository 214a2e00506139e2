import type { Resource } from '../../../common/operation';
import { getAll } from './getAll.operation';

export const organization: Resource = {
	description: [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			default: 'getAll',
			displayOptions: { show: { resource: ['organization'] } },
			options: [
				{
					name: 'Get Many',
					value: 'getAll',
					action: 'Get many organizations',
					description: 'List the organizations of the connected user',
				},
			],
		},
		...getAll.description,
	],
	operations: { getAll },
};
