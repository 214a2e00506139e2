import { labelOf } from '../../../clients/zohoBooks/collections';
import { date } from '../../rest/fields/date';
import * as shared from '../../rest/fields/documents';
import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { text } from '../../rest/fields/text';
import { postOnce } from '../../rest/operations/postOnce';
import { customFieldsOf } from '../../rest/customFields';
import { restResource } from '../../rest/restResource';
import { paidInvoices } from './paidInvoices';

/** Payments of customers: https://www.zoho.com/books/api/v3/customer-payments/ */
export const customerPayment = restResource({
	key: 'customerPayment',
	name: 'Customer Payment',
	title: 'a customer payment',
	plural: 'customer payments',
	// prettier-ignore
	collection: { path: '/customerpayments', list: 'customerpayments', alsoNamed: ['customer_payments'], id: 'payment_id', label: labelOf('payment_number', 'customer_name', 'date'), search: 'search_text' },
	customFields: 'label',
	record: 'payment',
	required: [
		pick('Customer', 'customer_id', 'customers', 'Who pays'),
		decimal('Amount', 'amount', 'The whole payment'),
		date('Date', 'date', 'When it was paid'),
		text('Payment Mode', 'payment_mode', 'How it was paid', { default: 'cash' }),
	],
	optional: [
		decimal('Bank Charges', 'bank_charges', 'What the bank kept of it', 'e.g. 1.20'),
		customFieldsOf('customerPayment', 'label'),
		pick('Deposit To', 'account_id', 'allAccounts', 'Undeposited funds unless chosen'),
		text('Description', 'description', 'What it is for'),
		shared.exchangeRate,
		paidInvoices,
		shared.location,
		shared.reference,
	],
	filters: [
		pick('Customer', 'customer_id', 'customers'),
		date('Date', 'date', 'Exactly this day'),
		text('Reference', 'reference_number', 'Exactly this reference'),
		shared.searchText('reference, customer or description'),
	],
	ownOperations: [postOnce({ total: 'amount', number: 'payment_number' })],
	// prettier-ignore
	simple: ['payment_id', 'payment_number', 'customer_name', 'date', 'amount', 'unused_amount', 'currency_code', 'payment_mode', 'reference_number', 'account_name', 'invoices'],
	naturalKeys: [{ keys: ['reference_number', 'customer_id'], isKeptUnique: false }],
	// prettier-ignore
	keptInUpdate: ['exchange_rate', 'account_id', 'bank_charges', 'description', 'reference_number', 'location_id'],
});
