import { labelOf } from '../../../clients/zohoBooks/collections';
import { date } from '../../rest/fields/date';
import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { text } from '../../rest/fields/text';
import { customFieldsOf } from '../../rest/customFields';
import { restResource } from '../../rest/restResource';
import { paidBills } from './paidBills';

/** Payments made to vendors: https://www.zoho.com/books/api/v3/vendor-payments/ */
export const vendorPayment = restResource({
	key: 'vendorPayment',
	name: 'Vendor Payment',
	title: 'a vendor payment',
	plural: 'vendor payments',
	// prettier-ignore
	collection: { path: '/vendorpayments', list: 'vendorpayments', id: 'payment_id', label: labelOf('payment_number', 'vendor_name', 'date'), search: 'search_text' },
	customFields: 'index',
	record: 'vendorpayment',
	required: [
		pick('Vendor', 'vendor_id', 'vendors', 'Who is paid'),
		decimal('Amount', 'amount', 'The whole payment'),
	],
	optional: [
		paidBills,
		customFieldsOf('vendorPayment', 'index'),
		date('Date', 'date', 'Today unless given'),
		text('Description', 'description', 'What it is for'),
		decimal(
			'Exchange Rate',
			'exchange_rate',
			'Base units for one unit of its currency',
			'e.g. 0.7312',
		),
		pick('Paid Through', 'paid_through_account_id', 'allAccounts', 'The cash or bank account'),
		text('Payment Mode', 'payment_mode', 'How it is paid', { placeholder: 'e.g. Bank Transfer' }),
		text('Reference', 'reference_number', 'Your own number for it'),
	],
	filters: [
		date('From Date', 'date_start', 'Payments of this day and later'),
		text('Reference', 'reference_number', 'Exactly this reference'),
		date('To Date', 'date_end', 'Payments of this day and earlier'),
		pick('Vendor', 'vendor_id', 'vendors'),
	],
	// prettier-ignore
	simple: ['payment_id', 'payment_number', 'vendor_name', 'date', 'amount', 'balance', 'currency_symbol', 'payment_mode', 'reference_number', 'paid_through_account_name', 'bills'],
	naturalKeys: [{ keys: ['reference_number', 'vendor_id'], isKeptUnique: false }],
	// prettier-ignore
	keptInUpdate: ['date', 'exchange_rate', 'paid_through_account_id', 'payment_mode', 'description', 'reference_number', 'location_id'],
});
