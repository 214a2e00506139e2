import { collections } from '../../../clients/zohoBooks/collections';
import { choice, flag } from '../../rest/fields/choice';
import { activation, activeFilter } from '../../rest/fields/common';
import { pick } from '../../rest/fields/pick';
import { multiline, text } from '../../rest/fields/text';
import { restResource } from '../../rest/restResource';

/** Bank accounts and credit cards: https://www.zoho.com/books/api/v3/bank-accounts/ */
export const bankAccount = restResource({
	key: 'bankAccount',
	name: 'Bank Account',
	hint: 'A bank account, a credit card or cash',
	title: 'a bank account',
	plural: 'bank accounts',
	collection: collections.bankAccounts,
	record: 'bankaccount',
	required: [
		text('Name', 'account_name', 'As the chart of accounts shows it', {
			placeholder: 'e.g. Business Checking',
		}),
		choice('Type', 'account_type', { bank: 'Bank', credit_card: 'Credit Card' }, 'What it is'),
	],
	optional: [
		text('Account Code', 'account_code', 'Your own number for it in the chart of accounts'),
		text('Account Number', 'account_number', 'The number that the bank gave it'),
		text('Bank Name', 'bank_name'),
		pick('Currency', 'currency_id', 'currencies', 'The base currency unless chosen'),
		multiline('Description', 'description'),
		flag('Is Primary Account', 'is_primary_account', 'Whether this is your main bank account'),
		text('Routing Number', 'routing_number'),
	],
	filters: [activeFilter],
	statusChanges: activation,
	// prettier-ignore
	simple: ['account_id', 'account_name', 'account_type', 'account_code', 'currency_code', 'balance', 'bank_balance', 'uncategorized_transactions', 'bank_name', 'account_number', 'is_active'],
	naturalKeys: [{ keys: ['account_name'], searched: [], query: { filter_by: 'Status.All' } }],
	// prettier-ignore
	keptInUpdate: ['account_number', 'account_code', 'currency_id', 'description', 'bank_name', 'routing_number', 'is_primary_account'],
});
