import { textOf } from '../decimal.mts';
import { alreadyExists } from '../errors.mts';
import { applyCreditNotes } from './creditNotes.mts';
import { applyPayments } from './customerPayments.mts';
import { completeDocument, documentPostings, kinds, rowsIn, totalsOf } from './documents.mts';
import { appliedTo, balanceOf, invoicesSettled, paidStatus } from './settlement.mts';
import {
	accountNamed,
	accountOfType,
	asNumber,
	contactBy,
	decimalIn,
	inBase,
	isUsed,
} from './shared.mts';
import type { SimulatedTable } from './table.mts';

const notPosted = ['draft', 'void', 'pending_approval'];

/** Y:invoices. New ones are drafts (N), due at once (N). */
export const invoices: SimulatedTable = {
	path: '/invoices',
	list: 'invoices',
	record: 'invoice',
	id: 'invoice_id',
	what: 'Invoice',
	// prettier-ignore
	texts: { customer_id: 100, invoice_number: 100, reference_number: 100, currency_id: 100, location_id: 100, salesperson_name: 200, notes: 5000, terms: 10000, adjustment_description: 100 },
	decimals: ['exchange_rate', 'adjustment', 'shipping_charge', 'write_off_amount'],
	dates: ['date', 'due_date'],
	others: ['line_items', 'is_inclusive_tax', 'payment_terms', 'custom_fields'],
	mandatory: ['customer_id'],
	number: { key: 'invoice_number', prefix: 'INV-' },
	firstStatus: 'draft',
	hasUniqueFields: true,
	// prettier-ignore
	statusChanges: { '/status/sent': ['sent', 200], '/status/void': ['void', 200], '/status/draft': ['draft', 200], '/submit': ['pending_approval', 200], '/approve': ['approved', 200] },
	actions: {
		/** Y: what is still open is given up. */
		'/invoices/:id/writeoff': {
			run: (books, record) => {
				const open = textOf(balanceOf(books, record, invoicesSettled));
				record.fields = { ...record.fields, write_off_amount: open };
				return { message: 'Invoice has been written off.' };
			},
		},
		'/invoices/:id/writeoff/cancel': {
			run: (_books, record) => {
				record.fields = { ...record.fields, write_off_amount: '0' };
				return { message: 'The writeoff done for this invoice has been cancelled.' };
			},
		},
		'/invoices/:id/credits': {
			run: (books, { id }, { body }) => {
				applyCreditNotes(books, id, rowsIn(body.apply_creditnotes));
				applyPayments(books, id, rowsIn(body.invoice_payments));
				return { message: 'Credits have been applied to the invoice.' };
			},
		},
	},
	filters: {
		texts: ['invoice_number', 'reference_number', 'customer_name'],
		exact: ['customer_id', 'status'],
		dates: ['date', 'due_date'],
		searched: ['invoice_number', 'reference_number', 'customer_name'],
		filterBy: {
			'Status.All': () => true,
			'Status.Sent': ({ status }) => status === 'sent',
			'Status.Draft': ({ status }) => status === 'draft',
			'Status.Void': ({ status }) => status === 'void',
		},
	},
	// prettier-ignore
	sortColumns: ['created_time', 'customer_name', 'invoice_number', 'date', 'due_date', 'total', 'balance'],
	onlyInRecord: ['line_items', 'notes', 'terms', 'sub_total', 'tax_total'],
	// Seen with invoices: a PUT replaces the lines.
	replacedByPut: ['line_items'],
	complete: (books, fields, record) => {
		// Y: the lines take no account of their own.
		const line_items = rowsIn(fields.line_items).map(({ account_id: _own, ...line }) => line);
		const completed = completeDocument(books, { ...fields, line_items }, record, kinds.invoice);
		return { ...completed, due_date: fields.due_date || completed.date };
	},
	computed: (books, record) => {
		const paid = appliedTo(books, record.id, invoicesSettled);
		return {
			customer_name: contactBy(books, record.fields.customer_id, 'customer').fields.contact_name,
			...totalsOf(books, record),
			shipping_charge: String(record.fields.shipping_charge),
			payment_made: paid.reduce((total, one) => total + asNumber(one), 0),
			balance: asNumber(balanceOf(books, record, invoicesSettled)),
			status: paidStatus(books, record, invoicesSettled),
		};
	},
	/** That numbers are unique is D; the code is assumed. */
	refuseTwin: ({ invoice_number: number }, others) =>
		others.some(({ fields }) => fields.invoice_number === number)
			? alreadyExists(`Invoice number ${String(number)}`)
			: undefined,
	refuseDelete: (books, { id, fields }) => isUsed(books, id, String(fields.invoice_number)),
	refuseStatus: (books, { id, fields }, status) =>
		status === 'void' || status === 'draft'
			? isUsed(books, id, String(fields.invoice_number))
			: undefined,
	postings: (books, record) => {
		if (notPosted.includes(record.status)) return [];
		const given = inBase(
			books,
			decimalIn(record.fields.write_off_amount),
			record.fields.exchange_rate,
		);
		return [
			...documentPostings(books, record, kinds.invoice),
			{ accountId: accountNamed(books, 'Bad Debt'), amount: given },
			{ accountId: accountOfType(books, 'accounts_receivable'), amount: -given },
		].filter(({ amount }) => amount !== 0n);
	},
};
