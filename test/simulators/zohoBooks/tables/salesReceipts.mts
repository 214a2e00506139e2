import { alreadyExists } from '../errors.mts';
import { completeDocument, documentPostings, kinds, totalsOf } from './documents.mts';
import { accountNamed, contactBy } from './shared.mts';
import type { SimulatedTable } from './table.mts';

/** Y:sales-receipt. The money goes to undeposited funds (assumed, as with payments). */
export const salesReceipts: SimulatedTable = {
	path: '/salesreceipts',
	list: 'salesreceipts',
	record: 'salesreceipt',
	id: 'sales_receipt_id',
	what: 'Sales receipt',
	texts: { customer_id: 100, receipt_number: 100, payment_mode: 100, notes: 5000, terms: 10000 },
	decimals: ['exchange_rate', 'adjustment', 'shipping_charge'],
	dates: ['date'],
	others: ['line_items'],
	mandatory: ['customer_id'],
	number: { key: 'receipt_number', prefix: 'SR-' },
	firstStatus: 'paid', // assumed
	filters: {
		texts: ['receipt_number'],
		exact: ['customer_id'],
		dates: ['date'],
	},
	sortColumns: ['created_time', 'customer_name', 'receipt_number', 'date', 'total'],
	replacedByPut: ['line_items'],
	complete: (books, fields, record) => completeDocument(books, fields, record, kinds.salesReceipt),
	computed: (books, record) => ({
		customer_name: contactBy(books, record.fields.customer_id, 'customer').fields.contact_name,
		...totalsOf(books, record),
	}),
	/** That numbers are unique is D; the code is assumed. */
	refuseTwin: ({ receipt_number: number }, others) =>
		others.some(({ fields }) => fields.receipt_number === number)
			? alreadyExists(`Sales receipt number ${String(number)}`)
			: undefined,
	postings: (books, record) =>
		documentPostings(books, record, kinds.salesReceipt, accountNamed(books, 'Undeposited Funds')),
};
