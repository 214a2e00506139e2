/** A plain decimal of at most 15 significant digits as text: what a JSON number carries unchanged. */
export function decimalText(value: unknown): string | null {
	const text =
		typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
	const digits = text.replace(/\D/g, '').replace(/^0+/, '');
	return /^\d+(\.\d+)?$/.test(text) && digits.length <= 15 ? text : null;
}

const scale = 15;

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

export const isZero = (decimal: string): boolean => scaled(decimal) === 0n;

const fractionOf = (decimal: string): string => decimal.split('.')[1] ?? '';

const scaled = (decimal: string): bigint =>
	BigInt(`${decimal.split('.')[0] ?? ''}${fractionOf(decimal).padEnd(scale, '0')}`);
