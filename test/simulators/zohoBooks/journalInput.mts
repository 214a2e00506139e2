import { newId } from './books.mts';
import { decimalOf, textOf } from './decimal.mts';
import { invalidValue } from './errors.mts';
import { dateField, type Fields, isFields, textField } from './fields.mts';
import { noLines, periodLocked, unbalanced } from './journalErrors.mts';
import { readLine } from './journalLine.mts';
import type { Books, Currency, JournalRecord } from './records.mts';
import { storedRate } from './rateRoutes.mts';

/** What a request may say about a journal. Y:journals names no lengths: 100, 500 and 500 are assumed. */
export type JournalInput = Omit<
	JournalRecord,
	'journalId' | 'entryNumber' | 'createdBy' | 'created' | 'modified' | 'comments' | 'files'
>;

export function readJournal(books: Books, body: Fields): JournalInput {
	const date = dateField(body, 'journal_date');
	refuseLocked(books, date);
	const currency = readCurrency(books, body);
	const exchangeRate = readRate(books, body, currency, date);
	return {
		reference: textField(body, 'reference_number', 100),
		notes: textField(body, 'notes', 500),

		date,
		currency_id: currency.currency_id,
		exchangeRate,
		type: oneOf(body, 'journal_type', ['both', 'cash']),
		// N: published at once when no status is given.
		status: oneOf(body, 'status', ['published', 'draft']),
		lines: readLines(books, body, currency, exchangeRate),
	};
}

export function refuseLocked({ lockedUntil }: Books, date: string): void {
	if (lockedUntil !== null && date <= lockedUntil) throw periodLocked(lockedUntil);
}

function oneOf(body: Fields, name: string, allowed: readonly string[]): string {
	const value = textField(body, name, 100) || allowed[0] || '';
	if (!allowed.includes(value)) throw invalidValue(name);
	return value;
}

/** Y: one currency per journal; the base currency where none is named (N). */
function readCurrency({ currencies }: Books, body: Fields): Currency {
	const id = textField(body, 'currency_id', 100);
	const found =
		id === '' ? currencies[0] : currencies.find(({ currency_id }) => currency_id === id);
	if (found === undefined) throw invalidValue('currency_id');
	return found;
}

/** 1 in the base currency; else as given, or the stored rate of the day, above zero (all assumed). */
function readRate(books: Books, body: Fields, currency: Currency, date: string): string {
	if (currency.code === books.baseCurrency) return '1';
	const given = body.exchange_rate ?? storedRate(books, currency.currency_id, date);
	const rate = decimalOf(given);
	if (rate === undefined || rate.units <= 0n) throw invalidValue('exchange_rate');
	return textOf(rate);
}

function readLines(books: Books, body: Fields, currency: Currency, exchangeRate: string) {
	const given = body.line_items;
	if (!Array.isArray(given) || given.length === 0) throw noLines();
	const lines = given.map((line: unknown) => {
		if (!isFields(line)) throw invalidValue('line_items');
		// A line that an update names keeps its id.
		const lineId = textField(line, 'line_id', 100) || newId(books);
		return { lineId, ...readLine(books, line, currency, exchangeRate) };
	});
	const total = (side: string) =>
		lines.reduce((sum, line) => (line.side === side ? sum + line.amount : sum), 0n);
	if (total('debit') !== total('credit')) throw unbalanced();
	return lines;
}
