import type { ZohoResource } from '../../rest/restResource';
import { create } from './create.operation';
import { createOrGet } from './createOrGet.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const journal: ZohoResource = {
	key: 'journal',
	name: 'Journal',
	description: [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			default: 'createOrGet',
			displayOptions: { show: { resource: ['journal'] } },
			options: [
				{
					name: 'Create',
					value: 'create',
					action: 'Create a journal',
					description: 'Post a journal that you enter here',
				},
				{
					name: 'Create or Get',
					value: 'createOrGet',
					action: 'Create or get a journal',
					description: 'Post a mapped journal exactly once, however often this runs',
				},
				{
					name: 'Get',
					value: 'get',
					action: 'Get a journal',
					description: 'Get one journal with its lines',
				},
				{
					name: 'Get Many',
					value: 'getAll',
					action: 'Get many journals',
					description: 'List journals, without their lines',
				},
			],
		},
		...create.description,
		...createOrGet.description,
		...get.description,
		...getAll.description,
	],
	operations: { create, createOrGet, get, getAll },
};
