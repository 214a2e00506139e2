import { decimalText, productUnits, unitsOf } from '../../support/exactDecimal.mts';

/** Exact decimals: a whole number of units of 10^-scale. */
export interface Decimal {
	units: bigint;
	scale: number;
}

/** Reads a JSON number or decimal text; undefined where it is neither. */
export function decimalOf(value: unknown): Decimal | undefined {
	if (typeof value !== 'number' && typeof value !== 'string') return undefined;
	const match = written.exec(String(value).trim());
	if (match === null || Math.abs(Number(match.groups?.exponent ?? 0)) > 40) return undefined;
	const fraction = match.groups?.fraction ?? '';
	const scale = Math.max(0, fraction.length - Number(match.groups?.exponent ?? 0));
	const units = unitsOf(match[0], scale);
	return units === undefined ? undefined : { units, scale };
}

const written = /^-?\d+(?:\.(?<fraction>\d+))?(?:[eE](?<exponent>[+-]?\d+))?$/;

/** The units at another scale; undefined where decimals would be lost. */
export const exactUnits = (decimal: Decimal, wanted: number): bigint | undefined =>
	unitsOf(textOf(decimal), wanted);

/** `minor` × `rate`, rounded half up to `wanted` decimals. */
export const converted = (amount: Decimal, rate: Decimal, wanted: number): bigint =>
	productUnits(textOf(amount), textOf(rate), wanted);

export const textOf = ({ units, scale }: Decimal): string => decimalText(units, scale);

/** As Zoho sends it: a JSON number, exact up to 15 digits. */
export const numberOf = (units: bigint, scale: number): number => Number(decimalText(units, scale));
