import type { Resource } from '../../../common/operation';
import { create } from './create.operation';
import { getAll } from './getAll.operation';

export const account: Resource = {
	description: [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			default: 'getAll',
			displayOptions: { show: { resource: ['account'] } },
			options: [
				{
					name: 'Create',
					value: 'create',
					action: 'Create an account',
					description: 'Add an account to the chart of accounts',
				},
				{
					name: 'Get Many',
					value: 'getAll',
					action: 'Get many accounts',
					description: 'List the chart of accounts',
				},
			],
		},
		...create.description,
		...getAll.description,
	],
	operations: { create, getAll },
};
