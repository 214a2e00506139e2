import { decimalText, unitsOf } from '../../../support/exactDecimal.mts';

/** Exact money: whole minor units of a currency. */
const withoutDecimals: ReadonlySet<string> = new Set(['JPY']);

export const decimalsOf = (currency: string): number => (withoutDecimals.has(currency) ? 0 : 2);

/** Minor units of a decimal text such as `-12.4`; throws where it says more than the currency can. */
export function minorOf(text: string, currency: string): bigint {
	const places = decimalsOf(currency);
	const minor = amountForm.test(text) ? unitsOf(text, places) : undefined;
	if (minor === undefined) throw new Error(`No amount of ${currency}: ${text}`);
	return minor;
}

const amountForm = /^-?\d+(?:\.\d+)?$/;

/** With all decimals of the currency, as Amazon writes it in files. */
export const textOf = (minor: bigint, currency: string): string =>
	decimalText(minor, decimalsOf(currency));

export const sum = (amounts: Iterable<bigint>): bigint =>
	[...amounts].reduce((total, amount) => total + amount, 0n);

/** As the finances APIs send it: a JSON number; up to 15 digits are exact. */
export const wireMoney = (minor: bigint, currency: string) => ({
	currencyAmount: Number(textOf(minor, currency)),
	currencyCode: currency,
});

export type WireMoney = ReturnType<typeof wireMoney>;

/** Minor units of an amount that the finances APIs sent. */
export const minorOfWire = ({ currencyAmount, currencyCode }: WireMoney): bigint =>
	minorOf(currencyAmount.toFixed(decimalsOf(currencyCode)), currencyCode);
