import { DateTime } from 'luxon';
import { newId } from '../books.mts';
import { converted, type Decimal } from '../decimal.mts';
import { invalidValue, refuse } from '../errors.mts';
import { type Fields, isFields } from '../fields.mts';
import type { Books, StoredRecord } from '../records.mts';
import {
	accountName,
	accountOfType,
	asNumber,
	contactBy,
	currencyFields,
	decimalIn,
	inBase,
	isUsed,
	minus,
	sum,
} from './shared.mts';
import type { SimulatedTable } from './table.mts';

/** Y:bills. A bill made by the API is open at once (Y: example), due at once (assumed); tax is not played. */
export const bills: SimulatedTable = {
	path: '/bills',
	list: 'bills',
	record: 'bill',
	id: 'bill_id',
	what: 'Bill',
	// prettier-ignore
	texts: { vendor_id: 100, bill_number: 100, reference_number: 100, currency_id: 100, notes: 5000, terms: 10000, adjustment_description: 100, payment_terms_label: 100 },
	decimals: ['exchange_rate', 'adjustment'],
	dates: ['date', 'due_date'],
	others: ['line_items', 'is_inclusive_tax', 'payment_terms', 'custom_fields'],
	mandatory: ['vendor_id', 'bill_number'],
	firstStatus: 'open',
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
	complete: (books, fields, { created }) => {
		contactBy(books, fields.vendor_id, 'vendor');
		const today = DateTime.fromMillis(created, { zone: books.timeZone }).toISODate();
		const date = fields.date || today;
		const currency = currencyFields(books, fields);
		const line_items = linesOf(fields).map((line, index) => completeLine(books, line, index));
		return {
			exchange_rate: '1',
			adjustment: '0',
			...fields,

			date,
			due_date: fields.due_date || date,
			line_items,
			...currency,
		};
	},
	computed: (books, record) => ({
		vendor_name: contactBy(books, record.fields.vendor_id, 'vendor').fields.contact_name,

		total: asNumber(totalOf(record)),
		balance: asNumber(balanceOf(books, record)),
		status: statusOf(books, record),
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
	postings: (books, { status, fields }) => {
		if (status === 'void') return [];
		const costs = linesOf(fields).map((line) => ({
			accountId: String(line.account_id),
			amount: inBase(books, lineTotal(line), fields.exchange_rate),
		}));
		const owed = costs.reduce((total, { amount }) => total - amount, 0n);
		return [...costs, { accountId: accountOfType(books, 'accounts_payable'), amount: owed }];
	},
};

const keyOf = ({ vendor_id: vendor, bill_number: number }: Fields): string =>
	`${String(vendor)} ${String(number).trim().toLowerCase()}`;

const linesOf = ({ line_items: lines }: Fields): Fields[] =>
	Array.isArray(lines) ? lines.filter(isFields) : [];

/** L, errors-observed.json: 13009 without an account; that an item brings its own is Y. */
function completeLine(books: Books, line: Fields, index: number): Fields {
	const item = (books.stored['/items'] ?? []).find(({ id }) => id === line.item_id);
	if ((line.item_id ?? '') !== '' && item === undefined) throw invalidValue('item_id');
	const account_id = line.account_id || item?.fields.purchase_account_id || '';
	if (account_id === '') throw refuse(400, 13009, 'The account field cannot be empty');
	const account_name = accountName(books, account_id);
	if (account_name === '') throw invalidValue('account_id');
	const known = { line_item_id: line.line_item_id ?? newId(books), item_order: index + 1 };
	const bought = { quantity: 1, rate: 0, name: item?.fields.name ?? '', ...line };
	const completed = { ...bought, ...known, account_id, account_name };
	return { ...completed, item_total: asNumber(lineTotal(completed)) };
}

const cents = 2; // assumed: amounts of lines have two decimals

function lineTotal({ quantity = 1, rate = 0 }: Fields): Decimal {
	return { units: converted(decimalIn(rate), decimalIn(quantity), cents), scale: cents };
}

const totalOf = ({ fields }: StoredRecord): Decimal =>
	sum([...linesOf(fields).map(lineTotal), decimalIn(fields.adjustment)]);

function balanceOf(books: Books, record: StoredRecord): Decimal {
	const payments = (books.stored['/vendorpayments'] ?? []).flatMap(({ fields }) =>
		Array.isArray(fields.bills) ? fields.bills.filter(isFields) : [],
	);
	const paid = payments.filter(({ bill_id: id }) => id === record.id);
	return sum([totalOf(record), ...paid.map(({ amount_applied: one }) => minus(decimalIn(one)))]);
}

/** Y: open, partially_paid, paid; overdue is not played. */
function statusOf(books: Books, record: StoredRecord): string {
	const [total, balance] = [totalOf(record), balanceOf(books, record)].map(asNumber);
	if (record.status !== 'open' || balance === total) return record.status;
	return balance === 0 ? 'paid' : 'partially_paid';
}
