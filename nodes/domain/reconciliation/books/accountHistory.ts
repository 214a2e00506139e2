import type { JsonRecord } from '../../exactJson';
import { moneyFrom, textOf } from '../amazon/fields';
import { negate, sum, zero, type Money } from '../../money/money';

/** One entry of an account, of whatever origin. */
export interface AccountEntry {
	/** `yyyy-mm-dd` */
	readonly date: string;
	/** Zoho's word: journal, transfer_fund, deposit, … */
	readonly type: string;
	readonly transactionId: string;
	readonly reference: string;
	readonly otherAccount: string;
	/** Positive is a debit. */
	readonly debit: Money;
}

/** Every entry of an account up to the end of the period. */
export interface AccountHistory {
	readonly accountId: string;
	readonly accountName: string;
	readonly accountType: string;
	readonly entries: readonly AccountEntry[];
}

/**
 * Source of the fields: the chart of accounts in https://www.zoho.com/books/api/v3/chart-of-accounts/.
 * That an amount is in the currency which its row names is assumed.
 */
export function accountEntry(row: JsonRecord): AccountEntry | null {
	const currency = textOf(row.currency_code);
	const debit = moneyFrom(textOf(row.debit_amount), currency);
	const credit = moneyFrom(textOf(row.credit_amount), currency);
	if (debit === null && credit === null) return null;
	return {
		date: textOf(row.transaction_date),
		type: textOf(row.transaction_type),
		transactionId: textOf(row.transaction_id),
		reference: textOf(row.reference_number) || textOf(row.entry_number),
		otherAccount: textOf(row.offset_account_name),
		debit: sum([debit ?? zero(currency), negate(credit ?? zero(currency))], currency),
	};
}

/** Debits less credits up to a day (`yyyy-mm-dd`, that day included), in one currency. */
export const balanceOn = ({ entries }: AccountHistory, day: string, currency: string): Money =>
	sum(
		entries
			.filter(({ date, debit }) => date <= day && debit.currency === currency)
			.map(({ debit }) => debit),
		currency,
	);

export const currenciesIn = ({ entries }: AccountHistory): string[] => [
	...new Set(entries.map(({ debit }) => debit.currency)),
];
