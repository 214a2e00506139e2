import { resourceOf } from '../../panel/operations';
import { getAll } from './getAll.operation';

export const summary = resourceOf(
	'summary',
	[
		[
			'getAll',
			'Get Many',
			'Get many summaries',
			'List the totals of a settlement or a period by kind of charge',
		],
	],
	{ getAll },
);
