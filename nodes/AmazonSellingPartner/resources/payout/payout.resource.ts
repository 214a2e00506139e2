import { resourceOf } from '../../panel/operations';
import { getAll } from './getAll.operation';

export const payout = resourceOf(
	'payout',
	[
		[
			'getAll',
			'Get Many',
			'Get many payouts',
			'List transfers to your bank account; nothing here moves money',
		],
	],
	{ getAll },
);
