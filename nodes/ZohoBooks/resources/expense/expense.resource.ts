import { labelOf } from '../../../clients/zohoBooks/collections';
import { choice, flag } from '../../rest/fields/choice';
import { date } from '../../rest/fields/date';
import * as shared from '../../rest/fields/documents';
import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { text } from '../../rest/fields/text';
import { restResource } from '../../rest/restResource';

// prettier-ignore
const statuses = { unbilled: 'Unbilled', invoiced: 'Invoiced', reimbursed: 'Reimbursed', 'non-billable': 'Not Billable', billable: 'Billable' };

/** Expenses that are paid at once: https://www.zoho.com/books/api/v3/expenses/ */
export const expense = restResource({
	key: 'expense',
	name: 'Expense',
	hint: 'Something bought and paid at once',
	title: 'an expense',
	plural: 'expenses',
	// prettier-ignore
	collection: { path: '/expenses', list: 'expenses', id: 'expense_id', label: labelOf('date', 'account_name', 'total', 'description'), search: 'search_text' },
	customFields: 'customfield_id',
	record: 'expense',
	required: [
		pick('Account', 'account_id', 'allAccounts', 'Where the cost is booked'),
		decimal('Amount', 'amount', 'What was paid'),
		date('Date', 'date', 'When it was paid'),
		pick('Paid Through', 'paid_through_account_id', 'allAccounts', 'The cash or bank account'),
	],
	optional: [
		pick('Currency', 'currency_id', 'currencies', 'That of the paying account unless chosen'),
		pick('Customer', 'customer_id', 'customers', 'Whom it was bought for'),
		text('Description', 'description', 'At most 100 characters'),
		shared.exchangeRate,
		flag('Is Billable', 'is_billable', 'Whether the customer is charged for it'),
		flag('Is Inclusive Tax', 'is_inclusive_tax', 'Whether the amount includes tax'),
		shared.location,
		shared.reference,
		pick('Tax', 'tax_id', 'taxes'),
		pick('Vendor', 'vendor_id', 'vendors', 'Who was paid'),
	],
	filters: shared.documentFilters(
		'Expenses',
		pick('Customer', 'customer_id', 'customers'),
		pick('Paid Through', 'paid_through_account_id', 'allAccounts'),
		shared.searchText('account, description, customer or vendor'),
		choice('Status', 'status', statuses),
		pick('Vendor', 'vendor_id', 'vendors'),
	),
	// prettier-ignore
	simple: ['expense_id', 'date', 'account_name', 'total', 'amount', 'status', 'currency_code', 'exchange_rate', 'description', 'reference_number', 'paid_through_account_name', 'customer_name', 'account_id'],
	naturalKeys: [{ keys: ['reference_number', 'date'], isKeptUnique: false }],
	// prettier-ignore
	keptInUpdate: ['tax_id', 'is_inclusive_tax', 'is_billable', 'reference_number', 'description', 'customer_id', 'currency_id', 'exchange_rate', 'project_id', 'vendor_id', 'location_id'],
});
