/** A plain decimal of at most 15 significant digits as text: what a JSON number carries unchanged. */
export function decimalText(value: unknown): string | null {
	const text =
		typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
	const digits = text.replace(/\D/g, '').replace(/^0+/, '');
	const isShort = digits.length <= 15 && fractionOf(text).length <= scale;
	return /^\d+(\.\d+)?$/.test(text) && isShort ? text : null;
}

/** More decimals than any amount or rate has. */
const scale = 30;

/** The exact sum of plain decimals, with as many decimals as the longest of them. */
export function decimalSum(decimals: readonly string[]): string {
	const places = Math.max(0, ...decimals.map((decimal) => fractionOf(decimal).length));
	const digits = decimals
		.reduce((sum, decimal) => sum + scaled(decimal), 0n)
		.toString()
		.padStart(scale + 1, '0');
	const whole = digits.slice(0, -scale);
	return places === 0 ? whole : `${whole}.${digits.slice(-scale).slice(0, places)}`;
}

/** Equal as numbers: `100` is `100.00`. */
export const sameDecimal = (left: string, right: string): boolean => scaled(left) === scaled(right);

/** One text for equal numbers: `100.00` becomes `100`. */
export const shortDecimal = (decimal: string): string => {
	const digits = scaled(decimal)
		.toString()
		.padStart(scale + 1, '0');
	return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/\.?0+$/, '');
};

/** Rounded half up to so many decimals. */
export function roundedDecimal(decimal: string, places: number): string {
	const unit = 10n ** BigInt(scale - places);
	const rounded = ((scaled(decimal) + unit / 2n) / unit) * unit;
	const digits = rounded.toString().padStart(scale + 1, '0');
	return shortDecimal(`${digits.slice(0, -scale)}.${digits.slice(-scale)}`);
}

export const isZero = (decimal: string): boolean => scaled(decimal) === 0n;

const fractionOf = (decimal: string): string => decimal.split('.')[1] ?? '';

const scaled = (decimal: string): bigint =>
	BigInt(`${decimal.split('.')[0] ?? ''}${fractionOf(decimal).padEnd(scale, '0')}`);
