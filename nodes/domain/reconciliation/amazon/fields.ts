import { isRecord, type JsonRecord } from '../../exactJson';
import { decimalsOf, isCurrency } from '../../money/currency';
import { fromDecimal, type Money } from '../../money/money';

/** A text, or a number as its text; empty where there is neither. */
export const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

export const recordOf = (value: unknown): JsonRecord => (isRecord(value) ? value : {});

/** `{ currency, amount }`, as items carry money, or `{ currencyCode, currencyAmount }`, as Amazon does; null for none. */
export function moneyOf(value: unknown): Money | null {
	const { currency, amount, currencyCode, currencyAmount } = recordOf(value);
	return moneyFrom(textOf(amount ?? currencyAmount), textOf(currency ?? currencyCode));
}

/** Null where the text is no amount of that currency; a currency that nobody knows is none. */
export function moneyFrom(amount: string, currency: string): Money | null {
	if (!isCurrency(currency)) return null;
	const { fraction = '' } = /^-?\d+(?:\.(?<fraction>\d+))?$/.exec(amount)?.groups ?? {};
	const isPlain = /^-?\d+(?:\.\d+)?$/.test(amount);
	const isExact = !/[1-9]/.test(fraction.slice(decimalsOf(currency)));
	return isPlain && isExact ? fromDecimal(amount, currency) : null;
}
