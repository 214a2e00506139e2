/** An exact share or rate; the denominator is above zero. */
export interface Fraction {
	readonly numerator: bigint;
	readonly denominator: bigint;
}

const plain = /^(?<whole>\d+)(?:[.,](?<decimals>\d{1,12}))?(?<percent>\s*%)?$/;
const quotient = /^(?<above>\d{1,12})\s*\/\s*(?<below>\d{1,12})$/;

/** Reads `0.19`, `19 %`, `1` and `5/12`; null for anything else. */
export function parseFraction(text: string): Fraction | null {
	const { above, below } = quotient.exec(text.trim())?.groups ?? {};
	if (above !== undefined && below !== undefined) {
		return BigInt(below) === 0n ? null : { numerator: BigInt(above), denominator: BigInt(below) };
	}
	const { whole, decimals = '', percent } = plain.exec(text.trim())?.groups ?? {};
	if (whole === undefined) return null;
	const denominator = 10n ** BigInt(decimals.length) * (percent === undefined ? 1n : 100n);
	return { numerator: BigInt(whole + decimals), denominator };
}

/** `minor` times a fraction, rounded half away from zero. */
export function timesFraction(minor: bigint, { numerator, denominator }: Fraction): bigint {
	const size = minor < 0n ? -minor : minor;
	const rounded = (2n * size * numerator + denominator) / (2n * denominator);
	return minor < 0n ? -rounded : rounded;
}
