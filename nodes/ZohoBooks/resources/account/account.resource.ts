import { collections } from '../../../clients/zohoBooks/collections';
import { choice } from '../../rest/fields/choice';
import { activation } from '../../rest/fields/common';
import { pick } from '../../rest/fields/pick';
import { multiline, text } from '../../rest/fields/text';
import { restResource } from '../../rest/restResource';
import { accountTypes } from './accountTypes';

/** The chart of accounts: https://www.zoho.com/books/api/v3/chart-of-accounts/ */
export const account = restResource({
	key: 'account',
	name: 'Account',
	hint: 'Of the chart of accounts',
	title: 'an account',
	plural: 'accounts',
	collection: collections.allAccounts,
	pickedFrom: 'allAccounts',
	record: 'chart_of_account',
	required: [
		text('Name', 'account_name', 'Zoho wants each name once', { placeholder: 'e.g. Amazon Sales' }),
		choice(
			'Type',
			'account_type',
			accountTypes,
			'Where it stands in the balance sheet or the profit and loss statement',
			'income',
		),
	],
	optional: [
		text('Code', 'account_code', 'Your own number for the account', { placeholder: 'e.g. 4000' }),
		pick('Currency', 'currency_id', 'currencies', 'The base currency unless chosen'),
		multiline('Description', 'description', 'What the account is for'),
		pick('Parent Account', 'parent_account_id', 'allAccounts', 'An account of the same type'),
	],
	filters: [
		choice('Kind', 'filter_by', {
			'AccountType.Active': 'Active',
			'AccountType.All': 'All',
			'AccountType.Asset': 'Assets',
			'AccountType.Equity': 'Equity',
			'AccountType.Expense': 'Expenses',
			'AccountType.Inactive': 'Inactive',
			'AccountType.Income': 'Income',
			'AccountType.Liability': 'Liabilities',
		}),
	],
	statusChanges: activation,
	// prettier-ignore
	simple: ['account_id', 'account_name', 'account_code', 'account_type', 'is_active', 'currency_code', 'description', 'parent_account_name'],
	naturalKeys: [{ keys: ['account_name'], searched: [], query: { filter_by: 'AccountType.All' } }],
});
