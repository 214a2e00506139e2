import { fromDecimal } from '../../money/money';
import { Refusal } from '../../refusal';

/** Digits that survive the way through a double unchanged. */
const exactDigits = 15;
const longest = 10 ** exactDigits;

/**
 * Whole minor units of an amount that JSON carries as a number. `String(value)` gives Amazon's digits back
 * where there are at most fifteen. The shortcut proves the same without a text: division rounds correctly,
 * so `minor / scale` is the very double only if `value` was written as that decimal.
 */
export function exactMinor(value: unknown, scale: number, currency: string): bigint {
	if (typeof value === 'number') {
		const minor = Math.round(value * scale);
		if (minor / scale === value && Math.abs(minor) < longest) return BigInt(minor);
	}
	return minorOfText(textOf(value), currency);
}

const textOf = (value: unknown): string =>
	typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';

function minorOfText(text: string, currency: string): bigint {
	const digits = text.replace(/\D/g, '').replace(/^0+/, '');
	if (digits.length <= exactDigits) return fromDecimal(text, currency).minor;
	throw new Refusal(
		'inexactAmount',
		`Amazon's amount ${text} ${currency} has more digits than can be read exactly.`,
		'Take the amount from Seller Central, and book it by hand.',
		{ amount: text },
	);
}
