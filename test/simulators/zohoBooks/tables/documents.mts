import { DateTime } from 'luxon';
import { newId } from '../books.mts';
import { converted, type Decimal } from '../decimal.mts';
import { invalidValue, refuse } from '../errors.mts';
import { type Fields, isFields } from '../fields.mts';
import type { Books, StoredRecord } from '../records.mts';
import {
	accountName,
	accountNamed,
	accountOfType,
	asNumber,
	contactBy,
	currencyFields,
	decimalIn,
	inBase,
	sum,
} from './shared.mts';
import { recordsOf } from './store.mts';
import type { Posting } from './table.mts';
import { taxes } from './taxes.mts';

/** A document with lines: whom it is with, and which way it goes in the ledger. */
export interface DocumentKind {
	readonly party: 'customer' | 'vendor';
	readonly control: string;
	readonly lines: 'debit' | 'credit';
}

const receivable = { party: 'customer', control: 'accounts_receivable' } as const;
const payable = { party: 'vendor', control: 'accounts_payable' } as const;

export const kinds = {
	invoice: { ...receivable, lines: 'credit' },
	creditNote: { ...receivable, lines: 'debit' },
	bill: { ...payable, lines: 'debit' },
	vendorCredit: { ...payable, lines: 'credit' },
	salesReceipt: { party: 'customer', control: 'cash', lines: 'credit' },
	purchaseOrder: { ...payable, lines: 'debit' },
} as const satisfies Readonly<Record<string, DocumentKind>>;

/** What a document of every kind stores. The currency is the contact's unless it is named (assumed). */
export function completeDocument(
	books: Books,
	fields: Fields,
	{ created, fields: before }: StoredRecord,
	kind: DocumentKind,
): Fields {
	const contact = contactBy(books, fields[`${kind.party}_id`], kind.party);
	const currency_id = fields.currency_id || contact.fields.currency_id;
	return {
		exchange_rate: '1',
		adjustment: '0',
		shipping_charge: '0',
		...fields,
		...currencyFields(books, { currency_id }),
		date: fields.date || dayOf(books, created),
		line_items: rowsIn(fields.line_items).map((line, index) =>
			completeLine(books, withId(line, rowsIn(before.line_items)[index], kind), index, kind),
		),
	};
}

/** Y: lines of a sales receipt are sent without ids; that they keep them by their place is assumed. */
const withId = (line: Fields, before: Fields | undefined, kind: DocumentKind): Fields =>
	kind === kinds.salesReceipt ? { line_item_id: before?.line_item_id, ...line } : line;

export const dayOf = ({ timeZone }: Books, instant: number): string =>
	DateTime.fromMillis(instant, { zone: timeZone }).toISODate() ?? '';

export const rowsIn = (list: unknown): Fields[] =>
	Array.isArray(list) ? list.filter(isFields) : [];

/** L, errors-observed.json: 13009 for a purchase without an account; that an item brings its own is Y. */
function completeLine(books: Books, line: Fields, index: number, { party }: DocumentKind): Fields {
	const item = (books.stored['/items'] ?? []).find(({ id }) => id === line.item_id)?.fields;
	if ((line.item_id ?? '') !== '' && item === undefined) throw invalidValue('item_id');
	const isSale = party === 'customer';
	const usual = isSale
		? item?.account_id || accountNamed(books, 'Sales')
		: item?.purchase_account_id;
	const account_id = line.account_id || usual || '';
	if (account_id === '') throw refuse(400, 13009, 'The account field cannot be empty');
	const account_name = accountName(books, account_id);
	if (account_name === '') throw invalidValue('account_id');
	const price = isSale ? item?.rate : item?.purchase_rate;
	const completed: Fields = {
		quantity: 1,
		rate: asNumber(decimalIn(price)),
		name: item?.name ?? '',
		...line,
		line_item_id: line.line_item_id ?? newId(books),
		item_order: index + 1,
		account_id,
		account_name,
	};
	return { ...completed, item_total: asNumber(lineTotal(completed)) };
}

const cents = 2; // assumed: amounts of lines have two decimals

const lineTotal = ({ quantity = 1, rate = 0 }: Fields): Decimal => ({
	units: converted(decimalIn(rate), decimalIn(quantity), cents),
	scale: cents,
});

/** Without tax, and the tax of it; each line is rounded by itself, half up (assumed). */
export function amountsOf(books: Books, line: Fields, inclusive: boolean) {
	const { units } = lineTotal(line);
	const tax = recordsOf(books, taxes).find(({ id }) => id === line.tax_id);
	if ((line.tax_id ?? '') !== '' && tax === undefined) throw invalidValue('tax_id');
	const percent = decimalIn(tax?.fields.tax_percentage ?? '0');
	const whole = 100n * 10n ** BigInt(percent.scale);
	const part = inclusive ? whole + percent.units : whole;
	const taxed = halfUp(units * percent.units, part);
	return { net: cent(inclusive ? units - taxed : units), tax: cent(taxed) };
}

const cent = (units: bigint): Decimal => ({ units, scale: cents });

function halfUp(units: bigint, by: bigint): bigint {
	const sign = units < 0n ? -1n : 1n;
	return (sign * (2n * sign * units + by)) / (2n * by);
}

/** What a document is made of, by account: in its own currency, each part above zero as a rule. */
function partsOf(books: Books, fields: Fields): Array<readonly [string, Decimal]> {
	const lines = rowsIn(fields.line_items).map((line) => ({
		line,
		...amountsOf(books, line, fields.is_inclusive_tax === true),
	}));
	return [
		...lines.map(({ line, net }) => [String(line.account_id), net] as const),
		...lines.map(({ tax }) => [accountNamed(books, 'Tax Payable'), tax] as const),
		[accountNamed(books, 'Shipping Charge'), decimalIn(fields.shipping_charge)],
		[accountNamed(books, 'Other Charges'), decimalIn(fields.adjustment)],
	];
}

export const totalOf = (books: Books, { fields }: Pick<StoredRecord, 'fields'>): Decimal =>
	sum(partsOf(books, fields).map(([, amount]) => amount));

export function totalsOf(books: Books, record: StoredRecord): Fields {
	const lines = rowsIn(record.fields.line_items).map((line) =>
		amountsOf(books, line, record.fields.is_inclusive_tax === true),
	);
	return {
		sub_total: asNumber(sum(lines.map(({ net }) => net))),
		tax_total: asNumber(sum(lines.map(({ tax }) => tax))),
		total: asNumber(totalOf(books, record)),
	};
}

/** Lines, tax and charges on one side, the control account on the other. */
export function documentPostings(
	books: Books,
	{ fields }: Pick<StoredRecord, 'fields'>,
	kind: DocumentKind,
	controlId = accountOfType(books, kind.control),
): Posting[] {
	const sign = kind.lines === 'credit' ? -1n : 1n;
	const parts = partsOf(books, fields)
		.map(([accountId, amount]) => ({
			accountId,
			amount: sign * inBase(books, amount, fields.exchange_rate),
		}))
		.filter(({ amount }) => amount !== 0n);
	const other = parts.reduce((total, { amount }) => total - amount, 0n);
	return [...parts, { accountId: controlId, amount: other }];
}
