import type { IDataObject } from 'n8n-workflow';
import { Refusal } from '../../domain/refusal';
import { isRecord } from './answer';
import { decimalSum, decimalText, isZero, sameDecimal } from './decimal';

/** The body of Zoho's *create a journal*, checked before anything is asked. */
export interface JournalDraft {
	readonly payload: IDataObject;
	readonly reference: string;
	/** `yyyy-mm-dd` */
	readonly date: string;
	/** One side's total, a decimal string. */
	readonly total: string;
}

/** Refuses what Zoho would, and what it would silently take: a missing status publishes at once. */
export function journalDraft(payload: IDataObject): JournalDraft {
	const reference = text(payload.reference_number);
	const date = text(payload.journal_date);
	const { status = 'draft' } = payload;
	const name = reference === '' ? 'The journal' : `Journal ${reference}`;
	if (!isDate(date)) throw invalid(name, `has no date (journal_date, yyyy-mm-dd): "${date}"`);
	if (status !== 'draft' && status !== 'published') {
		throw invalid(name, `has a status that is neither draft nor published: "${text(status)}"`);
	}
	return { payload: { ...payload, status }, reference, date, total: totalOf(payload, name) };
}

function totalOf({ line_items: lines }: IDataObject, name: string): string {
	if (!Array.isArray(lines) || lines.length < 2) throw invalid(name, 'has fewer than two lines');
	const amounts = { debit: [] as string[], credit: [] as string[] };
	for (const [index, line] of (lines as unknown[]).entries()) {
		const { side, amount } = readLine(line, `${name}, line ${index + 1}`);
		amounts[side].push(amount);
	}
	const [debit, credit] = [decimalSum(amounts.debit), decimalSum(amounts.credit)];
	if (!sameDecimal(debit, credit)) throw unbalanced(name, debit, credit);
	return debit;
}

function readLine(line: unknown, name: string): { side: 'debit' | 'credit'; amount: string } {
	const { account_id: account, debit_or_credit: side, amount: given } = isRecord(line) ? line : {};
	if (text(account) === '') throw invalid(name, 'names no account (account_id, a text)');
	if (side !== 'debit' && side !== 'credit') throw invalid(name, 'is neither debit nor credit');
	const amount = decimalText(given);
	if (amount !== null && !isZero(amount)) return { side, amount };
	throw invalid(name, `has no amount above zero of at most 15 digits: "${String(given)}"`);
}

const isDate = (date: string): boolean =>
	/^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date));

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const invalid = (name: string, cause: string): Refusal =>
	new Refusal('invalidPayload', `${name} ${cause}.`, 'Nothing was posted. Correct the journal.');

const unbalanced = (name: string, debit: string, credit: string): Refusal =>
	new Refusal(
		'unbalanced',
		`${name} does not balance: debits ${debit}, credits ${credit}.`,
		'Nothing was posted. Make debits and credits equal.',
		{ debit, credit },
	);
