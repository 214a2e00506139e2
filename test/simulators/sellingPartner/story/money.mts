/** Exact money: whole minor units of a currency. */
const withoutDecimals: ReadonlySet<string> = new Set(['JPY']);

export const decimalsOf = (currency: string): number => (withoutDecimals.has(currency) ? 0 : 2);

/** Minor units of a decimal text such as `-12.4`; throws where it says more than the currency can. */
export function minorOf(text: string, currency: string): bigint {
	const places = decimalsOf(currency);
	const { sign = '', whole = '', part = '' } = amountForm.exec(text)?.groups ?? {};
	if (whole === '' || part.length > places) throw new Error(`No amount of ${currency}: ${text}`);
	return BigInt(`${sign}${whole}${part.padEnd(places, '0')}`);
}

const amountForm = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<part>\d+))?$/;

/** With all decimals of the currency, as Amazon writes it in files. */
export function textOf(minor: bigint, currency: string): string {
	const places = decimalsOf(currency);
	const digits = (minor < 0n ? -minor : minor).toString().padStart(places + 1, '0');
	const cut = digits.length - places;
	const sign = minor < 0n ? '-' : '';
	return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

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
