import { decimalsOf } from '../money/currency';
import { money, signOf, type Money } from '../money/money';
import { Refusal } from '../refusal';

const rateDecimals = 11;

/** Where a journal's rate came from. */
export type ExchangeRateSource = 'amazon' | 'zoho' | 'fixed';

/** Base units per one foreign unit, as a decimal string. */
export interface ExchangeRate {
	readonly rate: string;
	readonly source: ExchangeRateSource;
}

/**
 * The rate Amazon really paid: converted total ÷ original total, to eleven decimals
 * (docs/accounting.md, "Currencies"). Null where it cannot apply: a total of zero, or another base currency.
 */
export function ratePaid(original: Money, converted: Money, base: string): string | null {
	if (converted.currency !== base || original.minor === 0n || converted.minor === 0n) return null;
	if (signOf(original) !== signOf(converted)) return null;
	const scale = 10n ** BigInt(rateDecimals + decimalsOf(original.currency));
	const divisor = original.minor * 10n ** BigInt(decimalsOf(base));
	const quotient = (2n * converted.minor * scale + divisor) / (2n * divisor);
	const digits = quotient.toString().padStart(rateDecimals + 1, '0');
	return plausible(`${digits.slice(0, -rateDecimals)}.${digits.slice(-rateDecimals)}`);
}

/** A rate that can be true: positive, and between a millionth and a million. */
export function plausible(rate: string): string {
	const value = +rate;
	if (/^\d+(\.\d+)?$/.test(rate) && value >= 1e-6 && value <= 1e6) return trimmed(rate);
	throw new Refusal(
		'implausibleExchangeRate',
		`The exchange rate "${rate}" cannot be right.`,
		'Give a rate in units of the base currency per one unit of the foreign currency.',
		{ rate },
	);
}

/**
 * Refuses a rate that is not near the one that Amazon paid: entered the other way round, or years old.
 * Amazon's own conversion fee is far below the tenth that is allowed here.
 */
export function requireNear(rate: string, paid: string, currency: string, base: string): void {
	if (Math.abs(+rate / +paid - 1) <= 0.1) return;
	throw new Refusal(
		'implausibleExchangeRate',
		`The exchange rate ${rate} is far from what Amazon paid: ${paid} ${base} for one ${currency}.`,
		`Correct the rate in the mapper or in Zoho Books: it says how much ${base} one ${currency} is worth, not the other way round.`,
		{ rate, paidRate: paid, currency, baseCurrency: base },
	);
}

/** An amount in the base currency at a rate, rounded half up: how Zoho Books rounds a line (assumed). */
export function convertedAt({ minor, currency }: Money, rate: string, base: string): Money {
	const [whole = '', fraction = ''] = rate.split('.');
	const units = (minor < 0n ? -minor : minor) * BigInt(whole + fraction);
	const up = units * 10n ** BigInt(decimalsOf(base));
	const divisor = 10n ** BigInt(fraction.length + decimalsOf(currency));
	const rounded = (2n * up + divisor) / (2n * divisor);
	return money(minor < 0n ? -rounded : rounded, base);
}

const trimmed = (rate: string): string =>
	rate.includes('.') ? rate.replace(/0+$/, '').replace(/\.$/, '') : rate;
