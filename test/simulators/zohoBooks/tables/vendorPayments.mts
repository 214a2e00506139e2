import { invalidValue } from '../errors.mts';
import { dayOf, rowsIn } from './documents.mts';
import { amountIn, appliedRows, billsSettled, paymentPostings, tooMuch } from './settlement.mts';
import { accountName, accountOfType, contactBy, decimalIn, minus, sum } from './shared.mts';
import type { SimulatedTable } from './table.mts';

/** Y:vendor-payments. Without an account it is paid from petty cash (assumed). */
export const vendorPayments: SimulatedTable = {
	path: '/vendorpayments',
	list: 'vendorpayments',
	record: 'vendorpayment',
	id: 'payment_id',
	what: 'Payment',
	// prettier-ignore
	texts: { vendor_id: 100, paid_through_account_id: 100, payment_mode: 100, description: 500, reference_number: 100 },
	decimals: ['amount', 'exchange_rate'],
	dates: ['date'],
	others: ['bills', 'custom_fields'],
	mandatory: ['amount'],
	firstStatus: 'paid', // assumed
	hasUniqueFields: true,
	filters: {
		texts: ['reference_number', 'vendor_name', 'payment_number'],
		exact: ['vendor_id'],
		dates: ['date'],
		searched: ['reference_number', 'vendor_name', 'description'],
	},
	sortColumns: ['vendor_name', 'date', 'reference_number', 'amount', 'balance'],
	onlyInRecord: ['bills', 'custom_fields'],
	replacedByPut: ['bills'],
	complete: (books, fields, { id, created }) => {
		contactBy(books, fields.vendor_id, 'vendor');
		const paid_through_account_id = fields.paid_through_account_id || accountOfType(books, 'cash');
		if (accountName(books, paid_through_account_id) === '') {
			throw invalidValue('paid_through_account_id');
		}
		const bills = appliedRows(books, rowsIn(fields.bills), billsSettled, id);
		const applied = bills.map((row) => minus(amountIn(row)));
		if (sum([decimalIn(fields.amount), ...applied]).units < 0n) throw tooMuch();
		const date = fields.date || dayOf(books, created);
		return { exchange_rate: '1', ...fields, paid_through_account_id, bills, date };
	},
	computed: (books, { fields }) => ({
		vendor_name: contactBy(books, fields.vendor_id, 'vendor').fields.contact_name,
		paid_through_account_name: accountName(books, fields.paid_through_account_id),
	}),
	postings: (books, { fields }) =>
		paymentPostings(books, fields, String(fields.paid_through_account_id), billsSettled),
};
