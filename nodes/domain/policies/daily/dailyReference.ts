import { Refusal } from '../../refusal';
import type { AccountKind } from '../../sources/transactions/transaction';

/** Which policy a daily journal is of: accrual, or released (when the money becomes payable). */
export type DailyPolicy = 'A' | 'R';

/** The account with Amazon that a daily journal is of: one seller, marketplace, account type and currency. */
export interface DailyAccount {
	readonly seller: string;
	readonly country: string;
	readonly accountKind: AccountKind;
	readonly currency: string;
}

// What Zoho's reference number is held to: at most 50 letters, digits and hyphens; suffixes need 8 of them.
const allowed = /^(?=.{1,42}$)AMZ-[AR]-[A-Za-z0-9]+-X?[A-Z]{2}-[SI]-[A-Z]{3}-\d{8}$/;

/** `AMZ-A-A2EXAMPLE-US-S-USD-20260430`: the same day of the same account always has the same reference. */
export function dailyReference(policy: DailyPolicy, account: DailyAccount, date: string): string {
	const { seller, country, accountKind, currency } = account;
	const day = date.replaceAll('-', '');
	const reference = `AMZ-${policy}-${seller}-${country}-${accountKind}-${currency}-${day}`;
	if (allowed.test(reference)) return reference;
	throw new Refusal(
		'invalidValue',
		seller === ''
			? 'Amazon does not name the seller, and no seller code is set.'
			: `"${seller}" cannot stand in the reference of a journal.`,
		'Enter a seller code of at most 14 letters and digits in the mapper, and never change it.',
		{ reference },
	);
}

const daily = /^AMZ-[AR]-[A-Za-z0-9]+-X?[A-Z]{2}-[SI]-(?<currency>[A-Z]{3})-\d{8}(?:-[A-Z]+\d*)*$/;

/** The currency of a daily journal, from its reference; null for any other reference. */
export function parseDailyReference(reference: string): { readonly currency: string } | null {
	const currency = daily.exec(reference.trim())?.groups?.currency;
	return currency ? { currency } : null;
}

const suffixes = /(?<suffixes>(?:-(?:A|R|V)\d+|-FX)+)$/;

/** The reference of the day that a journal, supplement or reversal belongs to. */
export const dayOfReference = (reference: string): string => reference.replace(suffixes, '');

const supplement = /^(?<day>.+-\d{8})-A(?<number>\d+)(?:-|$)/;

/** Which supplement a reference names: 2 for `…-20260430-A2`, 0 for the day itself. */
export const supplementOf = (reference: string): number =>
	Number(supplement.exec(reference)?.groups?.number ?? 0);

/** Whether a reference names the reversal of another journal: `…-20260430-R1`. */
export const isReversal = (reference: string): boolean => /-R\d+(?:-|$)/.test(reference);
