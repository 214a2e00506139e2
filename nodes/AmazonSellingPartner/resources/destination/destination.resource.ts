import { byPersonOnly } from '../../panel/byPersonOnly';
import { resourceOf } from '../../panel/operations';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { getAll } from './getAll.operation';

export const destination = resourceOf(
	'destination',
	[
		[
			'create',
			'Create',
			'Create a destination',
			'Name a queue or an event bus of yours that Amazon may send to',
		],
		['delete', 'Delete', 'Delete a destination', 'Forget a queue or an event bus'],
		['getAll', 'Get Many', 'Get many destinations', 'List where Amazon may send notifications'],
	],
	{
		create: byPersonOnly('destination', 'create', 'Creating a destination', create),
		delete: byPersonOnly('destination', 'delete', 'Deleting a destination', remove),
		getAll,
	},
);
