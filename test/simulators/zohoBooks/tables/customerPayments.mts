import type { Decimal } from '../decimal.mts';
import { invalidValue } from '../errors.mts';
import type { Fields } from '../fields.mts';
import type { Books, StoredRecord } from '../records.mts';
import { rowsIn } from './documents.mts';
import {
	amountIn,
	appliedRows,
	applyMore,
	documentOf,
	invoicesSettled,
	paymentPostings,
	tooMuch,
} from './settlement.mts';
import {
	accountName,
	accountNamed,
	asNumber,
	contactBy,
	currencyFields,
	decimalIn,
	minus,
	sum,
} from './shared.mts';
import type { SimulatedTable } from './table.mts';

/** Y:customer-payments. Without an account it goes to undeposited funds (N). */
export const customerPayments: SimulatedTable = {
	path: '/customerpayments',
	list: 'customerpayments',
	record: 'payment',
	id: 'payment_id',
	what: 'Payment',
	// prettier-ignore
	texts: { customer_id: 100, payment_mode: 100, account_id: 100, reference_number: 100, description: 500, location_id: 100 },
	decimals: ['amount', 'exchange_rate', 'bank_charges'],
	dates: ['date'],
	others: ['invoices', 'custom_fields'],
	mandatory: ['customer_id', 'amount'],
	firstStatus: 'paid',
	hasUniqueFields: true,
	filters: {
		texts: ['reference_number', 'customer_name', 'payment_mode'],
		exact: ['customer_id', 'amount'],
		dates: ['date'],
		searched: ['reference_number', 'customer_name', 'description'],
		filterBy: { 'PaymentMode.All': () => true, 'PaymentMode.Cash': isMode('cash') },
	},
	sortColumns: ['date', 'customer_name', 'amount', 'payment_mode', 'reference_number'],
	onlyInRecord: ['invoices', 'custom_fields', 'exchange_rate', 'bank_charges'],
	replacedByPut: ['invoices'],
	complete: (books, fields, { id }) => {
		const customer = contactBy(books, fields.customer_id, 'customer');
		const account_id = fields.account_id || accountNamed(books, 'Undeposited Funds');
		if (accountName(books, account_id) === '') throw invalidValue('account_id');
		const invoices = appliedRows(books, rowsIn(fields.invoices), invoicesSettled, id);
		const completed = { exchange_rate: '1', bank_charges: '0', ...fields, account_id, invoices };
		if (unusedOf(completed).units < 0n) throw tooMuch();
		const { currency_id } = customer.fields;
		return { ...completed, ...currencyFields(books, { currency_id }) };
	},
	computed: (books, { fields }) => ({
		customer_name: contactBy(books, fields.customer_id, 'customer').fields.contact_name,
		account_name: accountName(books, fields.account_id),
		unused_amount: asNumber(unusedOf(fields)),
		invoice_numbers: rowsIn(fields.invoices)
			.map((row) => documentOf(books, row.invoice_id, invoicesSettled).fields.invoice_number)
			.join(', '),
	}),
	postings: (books, { fields }) =>
		paymentPostings(books, fields, String(fields.account_id), invoicesSettled),
};

function isMode(mode: string) {
	return ({ fields }: StoredRecord) => fields.payment_mode === mode;
}

const unusedOf = ({ amount, invoices }: Fields): Decimal =>
	sum([decimalIn(amount), ...rowsIn(invoices).map((row) => minus(amountIn(row)))]);

/** `POST /invoices/{id}/credits` applies what payments have left. */
export function applyPayments(books: Books, invoice_id: string, rows: readonly Fields[]): void {
	for (const { payment_id: id, amount_applied } of rows) {
		const record = documentOf(books, id, {
			...invoicesSettled,
			path: '/customerpayments',
			id: 'payment_id',
		});
		const from = { record, list: 'invoices', left: unusedOf(record.fields) };
		applyMore(books, from, [{ invoice_id, amount_applied }], invoicesSettled);
	}
}
