import { invalidValue } from '../errors.mts';
import type { Fields } from '../fields.mts';
import type { Books, StoredRecord } from '../records.mts';
import { amountsOf, dayOf } from './documents.mts';
import {
	accountName,
	accountNamed,
	asNumber,
	contactBy,
	currencyFields,
	inBase,
	sum,
} from './shared.mts';
import type { SimulatedTable } from './table.mts';

/** Y:expenses. Paid at once; the currency is the base currency unless named (assumed). */
export const expenses: SimulatedTable = {
	path: '/expenses',
	list: 'expenses',
	record: 'expense',
	id: 'expense_id',
	what: 'Expense',
	// prettier-ignore
	texts: { account_id: 100, paid_through_account_id: 100, tax_id: 100, reference_number: 100, description: 100, customer_id: 100, vendor_id: 100, currency_id: 100, project_id: 100, location_id: 100 },
	decimals: ['amount', 'exchange_rate'],
	dates: ['date'],
	others: ['is_billable', 'is_inclusive_tax', 'custom_fields'],
	mandatory: ['account_id', 'amount', 'date', 'paid_through_account_id'],
	firstStatus: 'nonbillable', // N
	hasUniqueFields: true,
	filters: {
		texts: ['reference_number', 'description', 'account_name', 'customer_name', 'vendor_name'],
		exact: ['status', 'customer_id', 'vendor_id', 'paid_through_account_id'],
		dates: ['date'],
		searched: ['account_name', 'description', 'customer_name', 'vendor_name'],
		filterBy: { 'Status.All': () => true },
	},
	sortColumns: ['created_time', 'date', 'account_name', 'total', 'reference_number'],
	// N: lists tell the total, not the amount.
	onlyInRecord: ['amount', 'sub_total', 'tax_amount', 'custom_fields'],
	complete: (books, fields, { created }) => {
		for (const name of ['account_id', 'paid_through_account_id']) {
			if (accountName(books, fields[name]) === '') throw invalidValue(name);
		}
		if (fields.customer_id) contactBy(books, fields.customer_id, 'customer');
		if (fields.vendor_id) contactBy(books, fields.vendor_id, 'vendor');
		const date = fields.date || dayOf(books, created);
		return { exchange_rate: '1', ...fields, ...currencyFields(books, fields), date };
	},
	computed: (books, record) => {
		const { net, tax } = partsOf(books, record);
		return {
			account_name: accountName(books, record.fields.account_id),
			paid_through_account_name: accountName(books, record.fields.paid_through_account_id),
			customer_name: nameOf(books, record.fields.customer_id),
			vendor_name: nameOf(books, record.fields.vendor_id),
			sub_total: asNumber(net),
			tax_amount: asNumber(tax),
			total: asNumber(sum([net, tax])),
		};
	},
	postings: (books, record) => {
		const { net, tax } = partsOf(books, record);
		const [cost, taxed] = [net, tax].map((one) =>
			inBase(books, one, record.fields.exchange_rate),
		) as [bigint, bigint];
		return [
			{ accountId: String(record.fields.account_id), amount: cost },
			{ accountId: accountNamed(books, 'Tax Payable'), amount: taxed },
			{ accountId: String(record.fields.paid_through_account_id), amount: -cost - taxed },
		].filter(({ amount }) => amount !== 0n);
	},
};

/** The amount is one line, with its tax. */
const partsOf = (books: Books, { fields }: StoredRecord) =>
	amountsOf(
		books,
		{ rate: fields.amount, tax_id: fields.tax_id },
		fields.is_inclusive_tax === true,
	);

const nameOf = (books: Books, id: unknown): string => {
	const contact = (books.stored['/contacts'] ?? []).find((one) => one.id === id);
	return String((contact?.fields as Fields | undefined)?.contact_name ?? '');
};
