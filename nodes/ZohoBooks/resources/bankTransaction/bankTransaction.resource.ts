import { labelOf } from '../../../clients/zohoBooks/collections';
import { choice } from '../../rest/fields/choice';
import { date } from '../../rest/fields/date';
import { searchText } from '../../rest/fields/documents';
import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { text } from '../../rest/fields/text';
import { restResource } from '../../rest/restResource';
import { categorize, exclude, restore, uncategorize, unmatch } from './feedActions';
import { getMatches } from './getMatches.operation';
import { match } from './match.operation';
import { transactionFields, transactionType, transactionTypes } from './transactionFields';

// prettier-ignore
const statuses = { 'Status.All': 'All', 'Status.Categorized': 'Categorized', 'Status.Excluded': 'Excluded', 'Status.ManuallyAdded': 'Manually Added', 'Status.Matched': 'Matched', 'Status.Uncategorized': 'Uncategorized' };

/** The bank feed, and what was booked of it: https://www.zoho.com/books/api/v3/bank-transactions/ */
export const bankTransaction = restResource({
	key: 'bankTransaction',
	name: 'Bank Transaction',
	hint: 'A line of the bank feed, or what was booked on a bank account',
	title: 'a bank transaction',
	plural: 'bank transactions',
	// prettier-ignore
	collection: { path: '/banktransactions', list: 'banktransactions', id: 'transaction_id', label: labelOf('date', 'amount', 'payee', 'description', 'status'), search: 'search_text' },
	record: 'banktransaction',
	required: [transactionType],
	optional: transactionFields,
	filters: [
		pick('Account', 'account_id', 'bankAccounts', 'The bank account or credit card'),
		decimal('Amount From', 'amount_start', 'At least this much'),
		decimal('Amount To', 'amount_end', 'At most this much'),
		date('From Date', 'date_start', 'Transactions of this day and later'),
		text('Reference', 'reference_number', 'Exactly this reference'),
		searchText('the contact or the description'),
		choice('Status', 'filter_by', statuses),
		date('To Date', 'date_end', 'Transactions of this day and earlier'),
		choice('Type', 'transaction_type', transactionTypes),
	],
	actions: { categorize, exclude, restore, uncategorize, unmatch },
	ownOperations: [match, getMatches],
	// prettier-ignore
	simple: ['transaction_id', 'date', 'amount', 'debit_or_credit', 'status', 'transaction_type', 'payee', 'description', 'reference_number', 'account_name', 'offset_account_name', 'currency_code', 'from_account_id', 'to_account_id', 'imported_transaction_id', 'account_id'],
	// prettier-ignore
	keptInUpdate: ['from_account_id', 'to_account_id', 'amount', 'date', 'payment_mode', 'exchange_rate', 'customer_id', 'reference_number', 'description', 'currency_id', 'tax_id', 'is_inclusive_tax', 'bank_charges'],
});
