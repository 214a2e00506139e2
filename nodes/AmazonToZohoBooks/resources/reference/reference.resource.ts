import type { Resource } from '../../../common/operation';
import { alignCurrencies } from './alignCurrencies.operation';
import { alignSkus } from './alignSkus.operation';
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
					name: 'Align Currencies',
					value: 'alignCurrencies',
					action: 'Align currencies and rates',
					description:
						'Compare the currencies that Amazon pays in, and the rates it paid, with Zoho Books',
				},
				{
					name: 'Align SKUs',
					value: 'alignSkus',
					action: 'Align listings with items',
					description: 'Compare the listings of Amazon with the items of Zoho Books, both ways',
				},
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
		...alignCurrencies.description,
		...alignSkus.description,
		...setUpAccounts.description,
		...suggestAccounts.description,
	],
	operations: { alignCurrencies, alignSkus, setUpAccounts, suggestAccounts },
};
