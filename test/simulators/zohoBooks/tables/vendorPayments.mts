import { DateTime } from 'luxon';
import { newId } from '../books.mts';
import { invalidValue } from '../errors.mts';
import { type Fields, isFields } from '../fields.mts';
import { accountName, accountOfType, contactBy, decimalIn, inBase } from './shared.mts';
import type { SimulatedTable } from './table.mts';

/** Y:vendor-payments. Without an account it is paid from petty cash (assumed). */
export const vendorPayments: SimulatedTable = {
	// prettier-ignore

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
	statusChanges: {},
	filters: {
		texts: ['reference_number', 'vendor_name', 'payment_number'],
		exact: ['vendor_id'],
		dates: ['date'],
		searched: ['reference_number', 'vendor_name', 'description'],
	},
	sortColumns: ['vendor_name', 'date', 'reference_number', 'amount', 'balance'],
	onlyInRecord: ['bills', 'custom_fields'],
	replacedByPut: ['bills'],
	complete: (books, fields, { created }) => {
		contactBy(books, fields.vendor_id, 'vendor');
		const today = DateTime.fromMillis(created, { zone: books.timeZone }).toISODate();
		const paid_through_account_id = fields.paid_through_account_id || accountOfType(books, 'cash');
		if (accountName(books, paid_through_account_id) === '') {
			throw invalidValue('paid_through_account_id');
		}
		const bills = billsOf(fields).map((bill) => {
			const known = books.stored['/bills']?.some(({ id }) => id === bill.bill_id);
			if (!known) throw invalidValue('bill_id');
			return { ...bill, bill_payment_id: bill.bill_payment_id ?? newId(books) };
		});
		const completed = { exchange_rate: '1', ...fields, paid_through_account_id, bills };
		return { ...completed, date: fields.date || today };
	},
	computed: (books, { fields }) => ({
		vendor_name: contactBy(books, fields.vendor_id, 'vendor').fields.contact_name,
		paid_through_account_name: accountName(books, fields.paid_through_account_id),
	}),
	postings: (books, { fields }) => {
		const amount = inBase(books, decimalIn(fields.amount), fields.exchange_rate);
		return [
			{ accountId: accountOfType(books, 'accounts_payable'), amount },
			{ accountId: String(fields.paid_through_account_id), amount: -amount },
		];
	},
};

const billsOf = ({ bills }: Fields): Fields[] =>
	Array.isArray(bills) ? bills.filter(isFields) : [];
