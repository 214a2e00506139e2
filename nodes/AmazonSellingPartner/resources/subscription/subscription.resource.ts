import { byPersonOnly } from '../../panel/byPersonOnly';
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
	{
		create: byPersonOnly('subscription', 'create', 'Creating a subscription', create),
		delete: byPersonOnly('subscription', 'delete', 'Deleting a subscription', remove),
		getAll,
	},
);
