import { Refusal } from '../refusal';
import { isRecord, type JsonRecord } from '../exactJson';
import { fits, isOwnReference } from '../ledger/reference';
import { decimalSum, decimalText, isZero, sameDecimal } from '../money/decimal';

/** The body of Zoho's *create a journal*, checked before anything is asked. */
export interface JournalDraft {
	readonly payload: JsonRecord;
	readonly reference: string;
	/** `yyyy-mm-dd` */
	readonly date: string;
	/** One side's total, a decimal string. */
	readonly total: string;
	/** Whether what it debits to each account it credits to the same. */
	readonly noEffect: boolean;
}

interface Line {
	readonly account: string;
	readonly side: 'debit' | 'credit';
	readonly amount: string;
}

/** Refuses what Zoho would, and what it would silently take: a missing status publishes at once. */
export function journalDraft(payload: JsonRecord): JournalDraft {
	const reference = text(payload.reference_number);
	const date = text(payload.journal_date);
	const { status = 'draft' } = payload;
	const name = reference === '' ? 'The journal' : `Journal ${reference}`;
	if (isOwnReference(reference) && !fits(reference)) throw badReference(name);
	if (!isDate(date)) throw invalid(name, `has no date (journal_date, yyyy-mm-dd): "${date}"`);
	if (status !== 'draft' && status !== 'published') {
		throw invalid(name, `has a status that is neither draft nor published: "${text(status)}"`);
	}
	const lines = readLines(payload, name);
	const total = totalOf(lines, name);
	const noEffect = changesNothing(lines);
	const sent = { ...payload, status, ...named(reference) };
	return { payload: sent, reference, date, total, noEffect };
}

function readLines({ line_items: lines }: JsonRecord, name: string): Line[] {
	if (!Array.isArray(lines) || lines.length < 2) throw invalid(name, 'has fewer than two lines');
	return (lines as unknown[]).map((line, index) => readLine(line, `${name}, line ${index + 1}`));
}

function totalOf(lines: readonly Line[], name: string): string {
	const [debit, credit] = [sumOf(lines, 'debit'), sumOf(lines, 'credit')];
	if (!sameDecimal(debit, credit)) throw unbalanced(name, debit, credit);
	return debit;
}

const sumOf = (lines: readonly Line[], wanted: Line['side']): string =>
	decimalSum(lines.filter(({ side }) => side === wanted).map(({ amount }) => amount));

const changesNothing = (lines: readonly Line[]): boolean =>
	lines.every(({ account }) => {
		const own = lines.filter((line) => line.account === account);
		return sameDecimal(sumOf(own, 'debit'), sumOf(own, 'credit'));
	});

function readLine(line: unknown, name: string): Line {
	const { account_id: account, debit_or_credit: side, amount: given } = isRecord(line) ? line : {};
	if (text(account) === '') throw invalid(name, 'names no account (account_id, a text)');
	if (side !== 'debit' && side !== 'credit') throw invalid(name, 'is neither debit nor credit');
	const amount = decimalText(given);
	if (amount !== null && !isZero(amount)) return { account: text(account), side, amount };
	throw invalid(name, `has no amount above zero of at most 15 digits: "${String(given)}"`);
}

/** As it is looked for: blanks around it would make it another one. */
const named = (reference: string) => (reference === '' ? {} : { reference_number: reference });

const isDate = (date: string): boolean =>
	/^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date));

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const invalid = (name: string, cause: string): Refusal =>
	new Refusal('invalidPayload', `${name} ${cause}.`, 'Nothing was posted. Correct the journal.');

const badReference = (name: string): Refusal =>
	invalid(
		name,
		'has a reference that is longer than 50 characters or holds others than A-Z, 0-9, -',
	);

const unbalanced = (name: string, debit: string, credit: string): Refusal =>
	new Refusal(
		'unbalanced',
		`${name} does not balance: debits ${debit}, credits ${credit}.`,
		'Nothing was posted. Make debits and credits equal.',
		{ debit, credit },
	);
