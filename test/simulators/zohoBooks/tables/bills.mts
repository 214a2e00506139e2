import { refuse } from '../errors.mts';
import type { Fields } from '../fields.mts';
import { completeDocument, documentPostings, kinds, totalsOf } from './documents.mts';
import { balanceOf, billsSettled, paidStatus } from './settlement.mts';
import { asNumber, contactBy, isUsed } from './shared.mts';
import type { SimulatedTable } from './table.mts';

/** Y:bills. A bill made by the API is open at once (Y: example), due at once (assumed). */
export const bills: SimulatedTable = {
	path: '/bills',
	list: 'bills',
	record: 'bill',
	id: 'bill_id',
	what: 'Bill',
	// prettier-ignore
	texts: { vendor_id: 100, bill_number: 100, reference_number: 100, currency_id: 100, notes: 5000, terms: 10000, adjustment_description: 100, payment_terms_label: 100 },
	decimals: ['exchange_rate', 'adjustment', 'shipping_charge'],
	dates: ['date', 'due_date'],
	others: ['line_items', 'is_inclusive_tax', 'payment_terms', 'custom_fields'],
	mandatory: ['vendor_id', 'bill_number'],
	firstStatus: 'open',
	hasUniqueFields: true,
	statusChanges: { '/status/open': ['open', 201], '/status/void': ['void', 201] },
	filters: {
		texts: ['bill_number', 'reference_number', 'vendor_name'],
		exact: ['vendor_id', 'status'],
		dates: ['date'],
		searched: ['bill_number', 'reference_number', 'vendor_name'],
		filterBy: {
			'Status.All': () => true,
			'Status.Open': ({ status }) => status === 'open',
			'Status.Void': ({ status }) => status === 'void',
		},
	},
	// prettier-ignore
	sortColumns: ['created_time', 'vendor_name', 'bill_number', 'date', 'due_date', 'total', 'balance'],
	onlyInRecord: ['line_items', 'notes', 'terms', 'custom_fields'],
	// Y, and seen with invoices: a PUT replaces the lines.
	replacedByPut: ['line_items'],
	complete: (books, fields, record) => {
		const completed = completeDocument(books, fields, record, kinds.bill);
		return { ...completed, due_date: fields.due_date || completed.date };
	},
	computed: (books, record) => ({
		vendor_name: contactBy(books, record.fields.vendor_id, 'vendor').fields.contact_name,
		...totalsOf(books, record),
		balance: asNumber(balanceOf(books, record, billsSettled)),
		status: paidStatus(books, record, billsSettled),
	}),
	/** L, errors-observed.json: 13011; the comparison trims blanks and ignores case. */
	refuseTwin: (fields, others) =>
		others.some((other) => keyOf(other.fields) === keyOf(fields))
			? refuse(
					...([400, 13011] as const),
					'A bill with this number has already been created for this vendor. Please check and try again.',
				)
			: undefined,
	refuseDelete: (books, { id, fields }) => isUsed(books, id, String(fields.bill_number)),
	/** As with invoices (assumed): what is paid is not voided. */
	refuseStatus: (books, { id, fields }, status) =>
		status === 'void' ? isUsed(books, id, String(fields.bill_number)) : undefined,
	postings: (books, record) =>
		record.status === 'void' ? [] : documentPostings(books, record, kinds.bill),
};

const keyOf = ({ vendor_id: vendor, bill_number: number }: Fields): string =>
	`${String(vendor)} ${String(number).trim().toLowerCase()}`;
