import { resourceOf } from '../../panel/operations';
import { getAll } from './getAll.operation';

export const transaction = resourceOf(
	'transaction',
	[
		[
			'getAll',
			'Get Many',
			'Get many transactions',
			'List sales, refunds, fees and transfers as they are posted',
		],
	],
	{ getAll },
);
