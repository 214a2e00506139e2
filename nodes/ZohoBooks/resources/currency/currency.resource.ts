import type { Resource } from '../../../common/operation';
import { getAll } from './getAll.operation';

export const currency: Resource = {
	description: [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			default: 'getAll',
			displayOptions: { show: { resource: ['currency'] } },
			options: [
				{
					name: 'Get Many',
					value: 'getAll',
					action: 'Get many currencies',
					description: 'List the currencies of the organization',
				},
			],
		},
		...getAll.description,
	],
	operations: { getAll },
};
