import { decimalsOf } from './currency';
import { Refusal } from '../refusal';

/** An exact amount: whole minor units (cents; yen have none) of one currency. */
export interface Money {
	readonly minor: bigint;
	readonly currency: string;
}

export const money = (minor: bigint, currency: string): Money => ({ minor, currency });

export const zero = (currency: string): Money => money(0n, currency);

export const negate = (amount: Money): Money => money(-amount.minor, amount.currency);

export const isZero = (amount: Money): boolean => amount.minor === 0n;

/** -1, 0 or 1. */
export const signOf = ({ minor }: Money): -1 | 0 | 1 => (minor < 0n ? -1 : minor > 0n ? 1 : 0);

export function add(left: Money, right: Money): Money {
	requireSameCurrency(left, right);
	return money(left.minor + right.minor, left.currency);
}

export const subtract = (left: Money, right: Money): Money => add(left, negate(right));

/** The sum of the amounts; zero of `currency` where there are none. */
export const sum = (amounts: Iterable<Money>, currency: string): Money => {
	let total = zero(currency);
	for (const amount of amounts) total = add(total, amount);
	return total;
};

/** Prints as many decimals as the currency has: `-62.31`, `1200` (JPY), `0.500` (KWD). */
export function toDecimal({ minor, currency }: Money): string {
	const decimals = decimalsOf(currency);
	const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, '0');
	const split = digits.length - decimals;
	const fraction = decimals > 0 ? `.${digits.slice(split)}` : '';
	return `${minor < 0n ? '-' : ''}${digits.slice(0, split)}${fraction}`;
}

const plainDecimal = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Reads a plain decimal such as `-62.31`; more decimals than the currency has are refused unless zero. */
export function fromDecimal(text: string, currency: string): Money {
	const [, sign, whole, fraction = ''] = plainDecimal.exec(text) ?? [];
	const decimals = decimalsOf(currency);
	if (whole === undefined || /[1-9]/.test(fraction.slice(decimals))) {
		throw new Refusal(
			'invalidAmount',
			`"${text}" is not an amount of ${currency} (${decimals} decimals).`,
			'Correct the amount at its source.',
		);
	}
	const minor = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
	return money(sign === '-' ? -minor : minor, currency);
}

function requireSameCurrency(left: Money, right: Money): void {
	if (left.currency === right.currency) return;
	throw new Refusal(
		'mixedCurrencies',
		`${left.currency} and ${right.currency} cannot be added.`,
		'Book each currency in a journal of its own.',
	);
}
