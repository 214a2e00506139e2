import type { Decimal } from '../decimal.mts';
import { alreadyExists } from '../errors.mts';
import type { Fields } from '../fields.mts';
import type { Books, StoredRecord } from '../records.mts';
import {
	completeDocument,
	documentPostings,
	kinds,
	rowsIn,
	totalOf,
	totalsOf,
} from './documents.mts';
import { amountIn, applyMore, creditPostings, documentOf, invoicesSettled } from './settlement.mts';
import { refunded, refundPostings, refundsLeft, refuseWhereUsed } from './refunds.mts';
import { asNumber, contactBy, isUsed, minus, sum } from './shared.mts';
import type { SimulatedTable } from './table.mts';

const list = 'invoices_credited';

/** Y:credit-notes. One made by the API is open at once (N). */
export const creditNotes: SimulatedTable = {
	path: '/creditnotes',
	list: 'creditnotes',
	record: 'creditnote',
	id: 'creditnote_id',
	what: 'Credit note',
	// prettier-ignore
	texts: { customer_id: 100, creditnote_number: 100, reference_number: 100, currency_id: 100, location_id: 100, notes: 5000, terms: 10000 },
	decimals: ['exchange_rate', 'adjustment', 'shipping_charge'],
	dates: ['date'],
	others: ['line_items', 'is_inclusive_tax', 'is_draft', 'custom_fields'],
	mandatory: ['customer_id', 'date'],
	number: { key: 'creditnote_number', prefix: 'CN-' },
	firstStatus: 'open',
	hasUniqueFields: true,
	// prettier-ignore
	statusChanges: { '/status/open': ['open', 200], '/status/void': ['void', 200], '/status/draft': ['draft', 200], '/submit': ['pending_approval', 200], '/approve': ['approved', 200] },
	actions: {
		'/creditnotes/:id/invoices': {
			run: (books, record, { body }) => {
				const rows = rowsIn(body.invoices);
				applyMore(books, { record, list, left: leftOf(books, record) }, rows, invoicesSettled);
				return { message: 'Credits have been applied to the invoice(s).' };
			},
		},
		'/creditnotes/:id/refunds': {
			run: (books, record, { body }) => ({
				creditnote_refund: refunded(books, record, body, leftOf(books, record)),
			}),
		},
	},
	filters: {
		texts: ['creditnote_number', 'reference_number', 'customer_name'],
		exact: ['customer_id', 'status'],
		dates: ['date'],
		searched: ['creditnote_number', 'reference_number', 'customer_name'],
		filterBy: {
			'Status.All': () => true,
			'Status.Open': ({ status }) => status === 'open',
			'Status.Draft': ({ status }) => status === 'draft',
			'Status.Void': ({ status }) => status === 'void',
		},
	},
	// prettier-ignore
	sortColumns: ['created_time', 'customer_name', 'creditnote_number', 'date', 'total', 'balance'],
	onlyInRecord: ['line_items', list, 'refunds', 'notes', 'terms', 'sub_total', 'tax_total'],
	replacedByPut: ['line_items'],
	complete: (books, fields, record) => {
		// Y: `is_draft` keeps a new one from the ledger.
		if (fields.is_draft === true) record.status = 'draft';
		return completeDocument(books, fields, record, kinds.creditNote);
	},
	computed: (books, record) => ({
		customer_name: contactBy(books, record.fields.customer_id, 'customer').fields.contact_name,
		...totalsOf(books, record),
		exchange_rate: String(record.fields.exchange_rate),
		balance: asNumber(leftOf(books, record)),
		status: statusOf(books, record),
	}),
	/** That numbers are unique is D; the code is assumed. */
	refuseTwin: ({ creditnote_number: number }, others) =>
		others.some(({ fields }) => fields.creditnote_number === number)
			? alreadyExists(`Credit note number ${String(number)}`)
			: undefined,
	refuseDelete: (books, { id, fields }) => isUsed(books, id, String(fields.creditnote_number)),
	refuseStatus: (_books, { fields }, status) =>
		refuseWhereUsed(fields, list, status, String(fields.creditnote_number)),
	postings: (books, record) =>
		['draft', 'void', 'pending_approval'].includes(record.status)
			? []
			: [
					...documentPostings(books, record, kinds.creditNote),
					...creditPostings(books, record, invoicesSettled),
					...refundPostings(books, record, 'accounts_receivable', 1n),
				],
};

function leftOf(books: Books, record: StoredRecord): Decimal {
	const applied = rowsIn(record.fields[list]).map((row) => minus(amountIn(row)));
	return sum([totalOf(books, record), ...applied, ...refundsLeft(record)]);
}

/** Y: open, closed, void, draft. */
const statusOf = (books: Books, record: StoredRecord): string =>
	record.status === 'open' && asNumber(leftOf(books, record)) === 0 ? 'closed' : record.status;

/** `POST /invoices/{id}/credits` says the same from the other side. */
export function applyCreditNotes(books: Books, invoice_id: string, rows: readonly Fields[]): void {
	for (const { creditnote_id: id, amount_applied } of rows) {
		const record = documentOf(books, id, {
			...invoicesSettled,
			path: '/creditnotes',
			id: 'creditnote_id',
		});
		const from = { record, list, left: leftOf(books, record) };
		applyMore(books, from, [{ invoice_id, amount_applied }], invoicesSettled);
	}
}
