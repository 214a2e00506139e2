import { resourceOf } from '../../panel/operations';
import { getAll } from './getAll.operation';

export const inventory = resourceOf(
	'inventory',
	[
		[
			'getAll',
			'Get Many',
			'Get many inventory items',
			'List what lies in the warehouses of Amazon',
		],
	],
	{ getAll },
);
