import { resourceOf } from '../../panel/operations';
import { get } from './get.operation';

export const catalogItem = resourceOf(
	'catalogItem',
	[
		[
			'get',
			'Get',
			'Get a catalog item',
			'Get what Amazon knows of a product, by ASIN or by your SKU',
		],
	],
	{ get },
);
