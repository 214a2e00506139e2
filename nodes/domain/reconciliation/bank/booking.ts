import type { JsonRecord } from '../../exactJson';
import { isZero, money, negate, signOf, subtract, toDecimal, type Money } from '../../money/money';
import type { LedgerJournal } from '../books/ledgerJournal';
import type { BankLine, DepositMatch } from './bankLine';

/** Where deposits are booked. */
export interface DepositAccounts {
	readonly clearing: string;
	/** Empty where none was chosen. */
	readonly bankFees: string;
	readonly conversion: string;
}

/** What the journals of a settlement say of its payout. */
export interface BookedPayout {
	/** Base units per foreign unit, decimal text; empty where it is in the base currency, or not known. */
	readonly exchangeRate: string;
	/** What clearing got, in the base currency; null where no journal tells. */
	readonly base: Money | null;
}

/** From the journals of the settlement, as Zoho Books holds them, and their rate. */
export function bookedPayout(
	journals: readonly LedgerJournal[],
	exchangeRate: string,
	baseCurrency: string,
): BookedPayout {
	const lines = journals
		.flatMap((journal) => journal.lines)
		.filter(({ category }) => category === 'clearing');
	const base = lines.reduce((sum, line) => sum - line.base.minor, 0n);
	return { exchangeRate, base: lines.length === 0 ? null : money(base, baseCurrency) };
}

/** What is not in the deposit and has to leave clearing too, in the base currency; or why it cannot be booked. */
export function remainderOf(
	{ fee, isConverted, lines }: DepositMatch,
	{ base }: BookedPayout,
	{ bankFees, conversion }: DepositAccounts,
	baseCurrency: string,
): { readonly amount: Money; readonly account: string } | string | null {
	const arrived = lines[0]?.amount;
	if (fee) {
		if (fee.currency !== baseCurrency) return 'A fee in a foreign currency is booked by hand.';
		return bankFees === ''
			? 'Choose the account for bank fees.'
			: { amount: fee, account: bankFees };
	}
	if (!isConverted || !arrived) return null;
	if (conversion === '') return 'Choose the account for conversion differences.';
	if (arrived.currency !== baseCurrency || base === null) {
		return 'What its journals put into clearing is not known in the base currency.';
	}
	const amount = subtract(base, arrived);
	return isZero(amount) ? null : { amount, account: conversion };
}

/** Body of Zoho's *categorize*: a transfer between clearing and the bank. */
export function transferBody(
	{ payout }: DepositMatch,
	{ amount, accountId, date }: BankLine,
	clearing: string,
	foreign: { readonly currencyId: string; readonly exchangeRate: string } | null,
): JsonRecord {
	const isDeposit = signOf(amount) > 0;
	const trace = payout.traceId === '' ? '' : `, trace ${payout.traceId}`;
	return {
		transaction_type: 'transfer_fund',
		from_account_id: isDeposit ? clearing : accountId,
		to_account_id: isDeposit ? accountId : clearing,
		amount: +toDecimal(isDeposit ? amount : negate(amount)),
		date,
		reference_number: payout.settlementId === '' ? payout.name : `AMZ-S-${payout.settlementId}`,
		description: `Amazon payout ${payout.name}${trace}`,
		...(foreign && { currency_id: foreign.currencyId, exchange_rate: +foreign.exchangeRate }),
	};
}

/** The journal that takes what is not in the deposit out of clearing; posted once, by its reference. */
export function remainderJournal(
	{ payout, lines, isConverted }: DepositMatch,
	{ amount, account }: { readonly amount: Money; readonly account: string },
	clearing: string,
): JsonRecord {
	const isLoss = signOf(amount) > 0;
	const size = +toDecimal(isLoss ? amount : negate(amount));
	const what = isConverted ? 'Conversion difference' : 'Bank fee';
	const line = (accountId: string, side: string) => ({
		account_id: accountId,
		debit_or_credit: side,
		amount: size,
		description: `${what} of Amazon payout ${payout.name}`,
	});
	return {
		journal_date: lines[0]?.date,
		reference_number: `AMZBANK-${payout.name}`,
		notes: `${what} of Amazon payout ${payout.name}.`,
		status: 'published',
		line_items: [
			line(account, isLoss ? 'debit' : 'credit'),
			line(clearing, isLoss ? 'credit' : 'debit'),
		],
	};
}
