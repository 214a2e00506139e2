import type { Resource } from '../../../common/operation';
import { setUpAccounts } from './setUpAccounts.operation';

export const reference: Resource = {
	description: [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			default: 'setUpAccounts',
			displayOptions: { show: { resource: ['reference'] } },
			options: [
				{
					name: 'Set Up Accounts',
					value: 'setUpAccounts',
					action: 'Set up the accounts for amazon',
					description:
						'Create the accounts that the mapping names and your chart does not have yet',
				},
			],
		},
		...setUpAccounts.description,
	],
	operations: { setUpAccounts },
};
