import { resourceOf } from '../../panel/operations';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { getAll } from './getAll.operation';

export const subscription = resourceOf(
	'subscription',
	[
		[
			'create',
			'Create',
			'Create a subscription',
			'Let Amazon send a kind of notification to a destination',
		],
		['delete', 'Delete', 'Delete a subscription', 'Stop a kind of notification'],
		[
			'getAll',
			'Get Many',
			'Get many subscriptions',
			'List the subscriptions to a kind of notification',
		],
	],
	{ create, delete: remove, getAll },
);
