import { newId } from '../books.mts';
import type { Decimal } from '../decimal.mts';
import { invalidValue, refuse } from '../errors.mts';
import type { Fields } from '../fields.mts';
import type { Books, StoredRecord } from '../records.mts';
import { rowsIn, totalOf } from './documents.mts';
import { accountNamed, accountOfType, asNumber, decimalIn, inBase, minus, sum } from './shared.mts';
import type { Posting } from './table.mts';

/** How documents are paid: which records apply something to them, under which keys. */
export interface Settled {
	/** Path of the documents, and the key of their id. */
	readonly path: string;
	readonly id: string;
	readonly control: string;
	/** 1 where the control account is debited by the document, -1 where it is credited. */
	readonly sign: 1n | -1n;
	/** Path of the records that apply amounts, and the list in them. */
	readonly appliedBy: ReadonlyArray<readonly [string, string]>;
}

export const invoicesSettled: Settled = {
	path: '/invoices',
	id: 'invoice_id',
	control: 'accounts_receivable',
	sign: 1n,
	appliedBy: [
		['/customerpayments', 'invoices'],
		['/creditnotes', 'invoices_credited'],
	],
};

export const billsSettled: Settled = {
	path: '/bills',
	id: 'bill_id',
	control: 'accounts_payable',
	sign: -1n,
	appliedBy: [
		['/vendorpayments', 'bills'],
		['/vendorcredits', 'bills_credited'],
	],
};

/** The rows by which the chosen payments and credits apply something. */
const rowsOf = (
	books: Books,
	{ appliedBy }: Settled,
	isChosen: (id: string) => boolean,
): Fields[] =>
	appliedBy.flatMap(([path, list]) =>
		(books.stored[path] ?? [])
			.filter(({ id }) => isChosen(id))
			.flatMap(({ fields }) => rowsIn(fields[list])),
	);

/** What payments and credits have applied to a document, but for one of them. */
export const appliedTo = (books: Books, id: string, kind: Settled, but = ''): Decimal[] =>
	rowsOf(books, kind, (other) => other !== but)
		.filter((row) => row[kind.id] === id)
		.map(amountIn);

export function balanceOf(books: Books, record: StoredRecord, kind: Settled, but = ''): Decimal {
	const applied = appliedTo(books, record.id, kind, but).map(minus);
	return sum([
		totalOf(books, record),
		...applied,
		minus(decimalIn(record.fields.write_off_amount)),
	]);
}

/** Y: open documents are paid in part or in whole; overdue is not played. */
export function paidStatus(books: Books, record: StoredRecord, kind: Settled): string {
	if (['draft', 'void', 'pending_approval'].includes(record.status)) return record.status;
	const balance = asNumber(balanceOf(books, record, kind));
	if (balance === asNumber(totalOf(books, record))) return record.status;
	return balance === 0 ? 'paid' : 'partially_paid';
}

/** The rows of a payment or credit, each for a document that can take it. L: 24016 where it is too much. */
export function appliedRows(
	books: Books,
	rows: readonly Fields[],
	kind: Settled,
	but = '',
): Fields[] {
	const rowId = kind.id.replace('_id', '_payment_id');
	const before = rowsOf(books, kind, (id) => id === but);
	return rows.map((row) => {
		const document = documentOf(books, row[kind.id], kind);
		const { units } = sum([balanceOf(books, document, kind, but), minus(amountIn(row))]);
		if (units < 0n) throw tooMuch();
		// D: a payment makes a draft a sent invoice.
		if (document.status === 'draft') document.status = 'sent';
		const known = row[rowId] ?? before.find((one) => one[kind.id] === row[kind.id])?.[rowId];
		return { ...row, [rowId]: known ?? newId(books), date: document.fields.date };
	});
}

/** Something of a credit or a payment is applied to more documents. */
export function applyMore(
	books: Books,
	from: { readonly record: StoredRecord; readonly list: string; readonly left: Decimal },
	rows: readonly Fields[],
	kind: Settled,
): void {
	const { record, list, left } = from;
	if (sum([left, ...rows.map((row) => minus(amountIn(row)))]).units < 0n) throw tooMuch();
	const added = appliedRows(books, rows, kind);
	record.fields = { ...record.fields, [list]: [...rowsIn(record.fields[list]), ...added] };
}

export const amountIn = ({ amount_applied: amount }: Fields): Decimal => decimalIn(amount);

export const tooMuch = () =>
	refuse(
		...([400, 24016] as const),
		'The amount entered is more than the balance due for the selected invoices.',
	);

export function documentOf(books: Books, id: unknown, kind: Settled): StoredRecord {
	const found = (books.stored[kind.path] ?? []).find((record) => record.id === id);
	if (found === undefined) throw invalidValue(kind.id);
	return found;
}

/** Money that comes in (or goes out): what was applied closes its document at that document's rate. */
export function paymentPostings(
	books: Books,
	fields: Fields,
	cashId: string,
	kind: Settled,
): Posting[] {
	const { sign } = kind;
	const rows = rowsIn(fields[kind.appliedBy[0]?.[1] ?? '']);
	const control = accountOfType(books, kind.control);
	const closed = rows.map((row) => ({
		accountId: control,
		amount: -sign * inBase(books, amountIn(row), rateOf(books, row, kind)),
	}));
	const unused = sum([decimalIn(fields.amount), ...rows.map((row) => minus(amountIn(row)))]);
	const rate = fields.exchange_rate;
	const charges = inBase(books, decimalIn(fields.bank_charges), rate);
	return balanced(books, [
		{ accountId: cashId, amount: sign * inBase(books, decimalIn(fields.amount), rate) - charges },
		{ accountId: accountNamed(books, 'Bank Fees and Charges'), amount: charges },
		...closed,
		{ accountId: control, amount: -sign * inBase(books, unused, rate) },
	]);
}

/** A credit that closes documents of another rate leaves the difference as gain or loss. */
export function creditPostings(books: Books, { fields }: StoredRecord, kind: Settled): Posting[] {
	const rows = rowsIn(fields[kind.appliedBy[1]?.[1] ?? '']);
	return rows.flatMap((row) => {
		const [own, theirs] = [fields.exchange_rate, rateOf(books, row, kind)].map((rate) =>
			inBase(books, amountIn(row), rate),
		) as [bigint, bigint];
		const amount = kind.sign * (own - theirs);
		return balanced(books, [{ accountId: accountOfType(books, kind.control), amount }]);
	});
}

const rateOf = (books: Books, row: Fields, kind: Settled): unknown =>
	documentOf(books, row[kind.id], kind).fields.exchange_rate;

/** What different rates leave goes to exchange gain or loss. */
function balanced(books: Books, postings: readonly Posting[]): Posting[] {
	const rest = postings.reduce((total, { amount }) => total - amount, 0n);
	const all = [
		...postings,
		{ accountId: accountNamed(books, 'Exchange Gain or Loss'), amount: rest },
	];
	return all.filter(({ amount }) => amount !== 0n);
}
