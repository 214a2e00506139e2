import type { Decimal } from '../decimal.mts';
import { alreadyExists } from '../errors.mts';
import type { Books, StoredRecord } from '../records.mts';
import {
	completeDocument,
	documentPostings,
	kinds,
	rowsIn,
	totalOf,
	totalsOf,
} from './documents.mts';
import { refunded, refundPostings, refundsLeft, refuseWhereUsed } from './refunds.mts';
import { amountIn, applyMore, billsSettled, creditPostings } from './settlement.mts';
import { asNumber, contactBy, isUsed, minus, sum } from './shared.mts';
import type { SimulatedTable } from './table.mts';

const list = 'bills_credited';

/** Y:vendor-credits. One made by the API is open at once (assumed, as credit notes: N). */
export const vendorCredits: SimulatedTable = {
	path: '/vendorcredits',
	list: 'vendorcredits',
	record: 'vendor_credit',
	id: 'vendor_credit_id',
	what: 'Vendor credit',
	// prettier-ignore
	texts: { vendor_id: 100, vendor_credit_number: 100, reference_number: 100, currency_id: 100, location_id: 100, notes: 5000 },
	decimals: ['exchange_rate', 'adjustment', 'shipping_charge'],
	dates: ['date'],
	others: ['line_items', 'is_inclusive_tax', 'custom_fields'],
	mandatory: ['vendor_id'],
	number: { key: 'vendor_credit_number', prefix: 'VC-' },
	firstStatus: 'open',
	// prettier-ignore
	statusChanges: { '/status/open': ['open', 201], '/status/void': ['void', 201], '/submit': ['pending_approval', 200], '/approve': ['approved', 200] },
	actions: {
		'/vendorcredits/:id/bills': {
			status: 201,
			run: (books, record, { body }) => {
				const from = { record, list, left: leftOf(books, record) };
				applyMore(books, from, rowsIn(body.bills), billsSettled);
				return { message: 'Credits have been applied to the bill(s).' };
			},
		},
		'/vendorcredits/:id/refunds': {
			status: 201,
			run: (books, record, { body }) => ({
				vendor_credit_refund: refunded(books, record, body, leftOf(books, record)),
			}),
		},
	},
	filters: {
		texts: ['vendor_credit_number', 'reference_number'],
		exact: ['status'],
		dates: ['date'],
		searched: ['vendor_credit_number', 'reference_number', 'vendor_name'],
		filterBy: {
			'Status.All': () => true,
			'Status.Open': ({ status }) => status === 'open',
			'Status.Draft': ({ status }) => status === 'draft',
		},
	},
	sortColumns: ['created_time', 'vendor_name', 'vendor_credit_number', 'date', 'total', 'balance'],
	onlyInRecord: ['line_items', list, 'refunds', 'notes', 'sub_total', 'tax_total', 'custom_fields'],
	replacedByPut: ['line_items'],
	complete: (books, fields, record) => completeDocument(books, fields, record, kinds.vendorCredit),
	computed: (books, record) => ({
		vendor_name: contactBy(books, record.fields.vendor_id, 'vendor').fields.contact_name,
		...totalsOf(books, record),
		balance: asNumber(leftOf(books, record)),
		status:
			record.status === 'open' && asNumber(leftOf(books, record)) === 0 ? 'closed' : record.status,
	}),
	/** That numbers are unique is D; the code is assumed. */
	refuseTwin: ({ vendor_credit_number: number }, others) =>
		others.some(({ fields }) => fields.vendor_credit_number === number)
			? alreadyExists(`Vendor credit number ${String(number)}`)
			: undefined,
	refuseDelete: (books, { id, fields }) => isUsed(books, id, String(fields.vendor_credit_number)),
	refuseStatus: (_books, { fields }, status) =>
		refuseWhereUsed(fields, list, status, String(fields.vendor_credit_number)),
	postings: (books, record) =>
		['draft', 'void', 'pending_approval'].includes(record.status)
			? []
			: [
					...documentPostings(books, record, kinds.vendorCredit),
					...creditPostings(books, record, billsSettled),
					...refundPostings(books, record, 'accounts_payable', -1n),
				],
};

function leftOf(books: Books, record: StoredRecord): Decimal {
	const applied = rowsIn(record.fields[list]).map((row) => minus(amountIn(row)));
	return sum([totalOf(books, record), ...applied, ...refundsLeft(record)]);
}
