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
			'List orders, and more than 2,000 of them out of a report of Amazon',
		],
	],
	{ get, getAll },
);
