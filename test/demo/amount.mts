import { decimalText } from '../support/exactDecimal.mts';

/** Exact money of the demo's own reckoning: thousandths, the finest unit of any currency. */
export type Thousandths = bigint;

/** Digits, plain or in groups of three, and one to three decimals; alone, `1,234` is a group. */
const AMOUNT =
	/^(\d+|\d{1,3}(?:,\d{3})+(?=\.|$)|\d{1,3}(?:\.\d{3})+(?=,)|\d{1,3}(?:\.\d{3}){2,})(?:[.,](\d{1,2})|\.(\d{3}))?$/;

/** Reads `1,234.56`, `1.234,56`, `(55.00)` and `-62.31`; null for anything else. */
export function parseAmount(text: string): Thousandths | null {
	const trimmed = text.trim();
	const bracketed = /^\((.+)\)$/.exec(trimmed)?.[1];
	const negative = bracketed !== undefined || trimmed.startsWith('-');
	const digits = (bracketed ?? trimmed).replace(/^[-+]/, '').replace(/[\s\u00a0]/g, '');
	const match = AMOUNT.exec(digits);
	if (!match) return null;
	const [, whole = '0', short = '', long = ''] = match;
	const size = BigInt(whole.replace(/[.,]/g, '') + (short || long).padEnd(3, '0'));
	return negative ? -size : size;
}

/** At least two decimals, the third only where it is needed. */
export function show(amount: Thousandths): string {
	return decimalText(amount, 3).replace(/0$/, '');
}

/** With the decimals of its currency (ISO 4217). */
export function showIn(currency: string, amount: Thousandths): string {
	const text = decimalText(amount, 3);
	if (/^(?:BHD|JOD|KWD)$/.test(currency)) return text;
	return currency === 'JPY' ? text.replace(/\.000$/, '') : text.replace(/0$/, '');
}

export const absolute = (amount: Thousandths): Thousandths => (amount < 0n ? -amount : amount);

export const sum = (amounts: readonly Thousandths[]): Thousandths =>
	amounts.reduce((total, amount) => total + amount, 0n);
