import type { JsonRecord } from '../../exactJson';
import { negate } from '../../money/money';
import { moneyFrom, textOf } from '../amazon/fields';
import type { AccountEntry } from '../books/accountHistory';
import type { BankLine } from './bankLine';

/** A bank account of Zoho Books. */
export interface BankAccount {
	readonly id: string;
	readonly name: string;
	readonly currency: string;
}

export const bankAccount = (row: JsonRecord, baseCurrency: string): BankAccount => ({
	id: textOf(row.account_id),
	name: textOf(row.account_name),
	currency: textOf(row.currency_code) || baseCurrency,
});

/**
 * An uncategorised line of a bank feed. Its side is the ledger's: money that comes in is a debit, as in the
 * example of https://www.zoho.com/books/api/v3/bank-transactions/ (clients of others saw it live).
 */
export function feedLine(row: JsonRecord, account: BankAccount): BankLine | null {
	const currency = textOf(row.currency_code) || account.currency;
	const size = moneyFrom(textOf(row.amount), currency);
	if (size === null || textOf(row.status) !== 'uncategorized') return null;
	return {
		id: textOf(row.transaction_id),
		accountId: account.id,
		date: textOf(row.date),
		amount: row.debit_or_credit === 'credit' ? negate(size) : size,
		text: [row.reference_number, row.payee, row.description].map(textOf).join(' '),
		isOpen: true,
		isFromClearing: false,
	};
}

/** What was taken from clearing to a bank already, by whomever. */
export const bookedLines = (entries: readonly AccountEntry[]): BankLine[] =>
	entries
		.filter(({ type }) => type !== 'journal' && type !== 'opening_balance')
		.map(({ transactionId, date, debit, reference }) => ({
			id: transactionId,
			accountId: '',
			date,
			amount: negate(debit),
			text: reference,
			isOpen: false,
			isFromClearing: true,
		}));
