import Big from 'big.js';

/** The whole number of units of 10^-scale that a decimal text is; undefined where decimals would be lost. */
export function unitsOf(text: string, scale: number): bigint | undefined {
	const exact = new Big(text);
	const cut = exact.round(scale, Big.roundDown);
	return cut.eq(exact) ? BigInt(cut.toFixed(scale).replace('.', '')) : undefined;
}

/** `units` of 10^-scale as text, with that many decimals. */
export const decimalText = (units: bigint, scale: number): string =>
	new Big(`${units}e${-scale}`).toFixed(scale);

/** `left` × `right`, both decimal texts, rounded half up (away from zero) to units of 10^-scale. */
export const productUnits = (left: string, right: string, scale: number): bigint =>
	BigInt(new Big(left).times(right).toFixed(scale, Big.roundHalfUp).replace('.', ''));
