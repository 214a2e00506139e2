/** Exact decimals: a whole number of units of 10^-scale. */
export interface Decimal {
	units: bigint;
	scale: number;
}

const written = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Reads a JSON number or decimal text; undefined where it is neither. */
export function decimalOf(value: unknown): Decimal | undefined {
	if (typeof value !== 'number' && typeof value !== 'string') return undefined;
	const match = written.exec(String(value).trim());
	if (match === null) return undefined;
	const [, sign = '', whole = '0', fraction = '', exponent = '0'] = match;
	if (Math.abs(Number(exponent)) > 40) return undefined;
	const units = BigInt(`${sign}${whole}${fraction}`);
	return shifted({ units, scale: fraction.length }, Number(exponent));
}

function shifted({ units, scale }: Decimal, exponent: number): Decimal {
	const left = scale - exponent;
	return left >= 0 ? { units, scale: left } : { units: units * 10n ** BigInt(-left), scale: 0 };
}

/** The units at another scale; undefined where decimals would be lost. */
export function exactUnits({ units, scale }: Decimal, wanted: number): bigint | undefined {
	if (wanted >= scale) return units * 10n ** BigInt(wanted - scale);
	const divisor = 10n ** BigInt(scale - wanted);
	return units % divisor === 0n ? units / divisor : undefined;
}

/** `minor` × `rate`, rounded half up to `wanted` decimals. */
export function converted(amount: Decimal, rate: Decimal, wanted: number): bigint {
	const units = amount.units * rate.units;
	const excess = amount.scale + rate.scale - wanted;
	if (excess <= 0) return units * 10n ** BigInt(-excess);
	const divisor = 10n ** BigInt(excess);
	const half = units < 0n ? -divisor / 2n : divisor / 2n;
	return (units + half) / divisor;
}

export function textOf({ units, scale }: Decimal): string {
	const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
	const whole = digits.slice(0, digits.length - scale);
	const fraction = scale === 0 ? '' : `.${digits.slice(-scale)}`;
	return `${units < 0n ? '-' : ''}${whole}${fraction}`;
}

/** As Zoho sends it: a JSON number, exact up to 15 digits. */
export const numberOf = (units: bigint, scale: number): number => Number(textOf({ units, scale }));
