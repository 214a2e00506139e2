import { alreadyExists } from '../errors.mts';
import { completeDocument, kinds, rowsIn, totalsOf } from './documents.mts';
import { contactBy } from './shared.mts';
import type { SimulatedTable } from './table.mts';

/** Y:purchase-order. Drafts at first (Y: example); they change no account. */
export const purchaseOrders: SimulatedTable = {
	path: '/purchaseorders',
	list: 'purchaseorders',
	record: 'purchaseorder',
	id: 'purchaseorder_id',
	what: 'Purchase order',
	// prettier-ignore
	texts: { vendor_id: 100, purchaseorder_number: 100, reference_number: 100, currency_id: 100, location_id: 100, notes: 5000, terms: 10000 },
	decimals: ['exchange_rate', 'adjustment', 'shipping_charge'],
	dates: ['date', 'delivery_date'],
	others: ['line_items', 'is_inclusive_tax', 'custom_fields'],
	mandatory: ['vendor_id'],
	number: { key: 'purchaseorder_number', prefix: 'PO-' },
	firstStatus: 'draft',
	hasUniqueFields: true,
	// prettier-ignore
	statusChanges: { '/status/open': ['open', 201], '/status/billed': ['billed', 201], '/status/cancelled': ['cancelled', 201], '/submit': ['pending_approval', 200], '/approve': ['approved', 200] },
	filters: {
		texts: ['purchaseorder_number', 'reference_number', 'vendor_name'],
		exact: ['vendor_id', 'status', 'date'],
		searched: ['purchaseorder_number', 'reference_number', 'vendor_name'],
		filterBy: {
			'Status.All': () => true,
			'Status.Draft': ({ status }) => status === 'draft',
			'Status.Open': ({ status }) => status === 'open',
		},
	},
	sortColumns: ['created_time', 'vendor_name', 'purchaseorder_number', 'date', 'total'],
	onlyInRecord: ['line_items', 'notes', 'terms', 'sub_total', 'tax_total', 'custom_fields'],
	replacedByPut: ['line_items'],
	complete: (books, fields, record) => completeDocument(books, fields, record, kinds.purchaseOrder),
	computed: (books, record) => ({
		vendor_name: contactBy(books, record.fields.vendor_id, 'vendor').fields.contact_name,
		...totalsOf(books, record),
		// Y: a text here.
		line_items: rowsIn(record.fields.line_items).map((line) => ({
			...line,
			quantity: String(line.quantity),
		})),
	}),
	/** That numbers are unique is D; the code is assumed. */
	refuseTwin: ({ purchaseorder_number: number }, others) =>
		others.some(({ fields }) => fields.purchaseorder_number === number)
			? alreadyExists(`Purchase order number ${String(number)}`)
			: undefined,
};
