import type { Resource } from '../../../common/operation';
import { setUpAccounts } from './setUpAccounts.operation';
import { suggestAccounts } from './suggestAccounts.operation';

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
				{
					name: 'Suggest Accounts',
					value: 'suggestAccounts',
					action: 'Suggest accounts for amazon',
					description:
						'Propose accounts of your own chart for the mapper, with the reason; writes nothing',
				},
			],
		},
		...setUpAccounts.description,
		...suggestAccounts.description,
	],
	operations: { setUpAccounts, suggestAccounts },
};
