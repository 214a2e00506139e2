import { resourceOf } from '../../panel/operations';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const order = resourceOf(
	'order',
	[
		['get', 'Get', 'Get an order', 'Get one order with what Amazon adds to it'],
		[
			'getAll',
			'Get Many',
			'Get many orders',
			'List orders; Amazon gives 2,000 at once, then 100 every three minutes',
		],
	],
	{ get, getAll },
);
