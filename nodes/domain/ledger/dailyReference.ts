import { Refusal } from '../refusal';
import { parseReference, printReference } from './reference';

/** Which policy a daily journal is of: accrual, or released (when the money becomes payable). */
export type DailyPolicy = 'A' | 'R';

/** The account with Amazon that a daily journal is of: one seller, marketplace, account type and currency. */
export interface DailyAccount {
	readonly seller: string;
	readonly country: string;
	/** Standard or invoiced orders. */
	readonly accountKind: 'S' | 'I';
	readonly currency: string;
}

/** Seller, country, account type and currency; a reference has 50 characters, and suffixes need 8 of them. */
const account = /^(?=.{1,27}$)[A-Za-z0-9]+-X?[A-Z]{2}-[SI]-(?<currency>[A-Z]{3})$/;

/** `AMZ-A-A2EXAMPLE-US-S-USD-20260430`: the same day of the same account always has the same reference. */
export function dailyReference(
	kind: DailyPolicy,
	{ seller, country, accountKind, currency }: DailyAccount,
	date: string,
): string {
	const source = [seller, country, accountKind, currency].join('-');
	const reference = printReference({
		kind,
		source,
		period: date.replaceAll('-', ''),
		suffixes: [],
	});
	if (account.test(source) && parseReference(reference)?.source === source) return reference;
	throw new Refusal(
		'invalidValue',
		seller === ''
			? 'Amazon does not name the seller, and no seller code is set.'
			: `"${seller}" cannot stand in the reference of a journal.`,
		'Enter a seller code of at most 14 letters and digits in the mapper, and never change it.',
		{ reference },
	);
}

/** The currency of a daily journal, from its reference; null for any other reference. */
export function parseDailyReference(text: string): { readonly currency: string } | null {
	const reference = parseReference(text);
	if (reference?.kind !== 'A' && reference?.kind !== 'R') return null;
	const currency = account.exec(reference.source)?.groups?.currency;
	return currency ? { currency } : null;
}

/** The reference of the day that a journal, supplement or reversal belongs to. */
export function dayOfReference(text: string): string {
	const reference = parseReference(text);
	return reference ? printReference({ ...reference, suffixes: [] }) : text;
}

const numberOf = (text: string, suffix: RegExp): number => {
	const found = parseReference(text)?.suffixes.find((one) => suffix.test(one));
	return found === undefined ? 0 : Number(found.slice(1));
};

/** Which supplement a reference names: 2 for `…-20260430-A2`, 0 for the day itself. */
export const supplementOf = (text: string): number => numberOf(text, /^A\d+$/);

/** Whether a reference names the reversal of another journal: `…-20260430-R1`. */
export const isReversal = (text: string): boolean => numberOf(text, /^R\d+$/) > 0;
