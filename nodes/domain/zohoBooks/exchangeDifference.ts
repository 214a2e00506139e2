import { isRecord, type JsonRecord } from '../exactJson';
import { decimalText, sameDecimal } from '../money/decimal';
import { fromDecimal, signOf, subtract, toDecimal, zero, type Money } from '../money/money';
import type { PostedJournal } from '../postOnce/wanted';
import { Refusal } from '../refusal';

/**
 * What separates a posted journal's clearing line, in the base currency of the books, from what Amazon paid
 * out. Zoho Books alone knows the first, and only once the journal is posted (docs/decisions/0008).
 */
export interface ExchangeDifference {
	/** The journal that it belongs to, by its reference. */
	readonly journal: string;
	/** The clearing line as it was posted: decimal text in the journal's own currency. */
	readonly account_id: string;
	readonly debit_or_credit: 'debit' | 'credit';
	readonly amount: string;
	/** What Amazon paid for it, on the same side: decimal text in the base currency; empty until it is known. */
	readonly paid: string;
	/** ISO code of the base currency. */
	readonly currency: string;
	/** Where the difference goes, and what its two lines say. */
	readonly difference_account_id: string;
	readonly clearing_description: string;
	readonly difference_description: string;
}

/** What a payload says of an exchange difference; null for the payload of a plain journal. */
export function exchangeDifferenceIn(payload: JsonRecord): ExchangeDifference | null {
	const given = payload.exchange_difference;
	if (!isRecord(given)) return null;
	const { debit_or_credit: side } = given;
	const text = (key: keyof ExchangeDifference) => String(given[key] ?? '');
	return {
		journal: text('journal'),
		account_id: text('account_id'),
		debit_or_credit: side === 'credit' ? 'credit' : 'debit',
		amount: text('amount'),
		paid: text('paid'),
		currency: text('currency'),
		difference_account_id: text('difference_account_id'),
		clearing_description: text('clearing_description'),
		difference_description: text('difference_description'),
	};
}

/** The same payload with the two lines that book the difference; null where there is none. */
export function withDifferenceLines(
	payload: JsonRecord,
	difference: ExchangeDifference,
	posted: PostedJournal,
): JsonRecord | null {
	const { currency, paid, debit_or_credit: side } = difference;
	if (paid === '') throw waiting(difference);
	const missing = subtract(fromDecimal(paid, currency), baseAmountOf(difference, posted));
	if (missing.minor === 0n) return null;
	const isMore = signOf(missing) > 0;
	const amount = toDecimal(isMore ? missing : subtract(zero(currency), missing));
	const clearingSide = isMore ? side : otherSide(side);
	return {
		...withoutKey(payload, 'exchange_difference'),
		line_items: [
			{
				account_id: difference.account_id,
				debit_or_credit: clearingSide,
				amount: +amount,
				description: difference.clearing_description,
			},
			{
				account_id: difference.difference_account_id,
				debit_or_credit: otherSide(clearingSide),
				amount: +amount,
				description: difference.difference_description,
			},
		],
	};
}

const withoutKey = (record: JsonRecord, left: string): JsonRecord =>
	Object.fromEntries(Object.entries(record).filter(([key]) => key !== left));

const otherSide = (side: 'debit' | 'credit') => (side === 'debit' ? 'credit' : 'debit');

/** What the clearing line comes to in the base currency, as Zoho Books says. */
function baseAmountOf(difference: ExchangeDifference, posted: PostedJournal): Money {
	const lines: unknown[] = Array.isArray(posted.line_items) ? posted.line_items : [];
	const line = lines.filter(isRecord).find((one) => isClearing(one, difference));
	if (!line) throw clearingChanged(difference, posted);
	const base = decimalText(line.bcy_amount);
	if (base === null) throw noBaseAmount(difference, posted);
	return fromDecimal(base, difference.currency);
}

function isClearing(line: JsonRecord, { account_id, debit_or_credit, amount }: ExchangeDifference) {
	const own = decimalText(line.amount);
	return (
		line.account_id === account_id &&
		line.debit_or_credit === debit_or_credit &&
		own !== null &&
		sameDecimal(own, amount)
	);
}

const waiting = ({ journal, currency }: ExchangeDifference): Refusal =>
	new Refusal(
		'waiting',
		`Amazon has not yet said what it pays in ${currency}, so the exchange difference of journal ${journal} waits.`,
		'Nothing to do: the trigger sends the report again as soon as Amazon names what it paid.',
		{ reference: journal, baseCurrency: currency },
	);

const clearingChanged = ({ journal, amount }: ExchangeDifference, posted: PostedJournal): Refusal =>
	new Refusal(
		'contentChanged',
		`Journal ${journal} no longer has its clearing line of ${amount}: a person changed it in Zoho Books.`,
		'Nothing was written. Correct the journal in Zoho Books, or book the exchange difference by hand.',
		{ journalId: posted.journal_id, reference: journal },
	);

const noBaseAmount = ({ journal, currency }: ExchangeDifference, posted: PostedJournal): Refusal =>
	new Refusal(
		'unexpectedAnswer',
		`Zoho Books does not say what the clearing line of journal ${journal} comes to in ${currency}.`,
		'Run it again. If it stays so, book the exchange difference by hand.',
		{ journalId: posted.journal_id, reference: journal },
	);
