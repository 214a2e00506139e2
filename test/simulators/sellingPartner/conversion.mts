import type { Amount } from './options.mts';

/** US dollars for one unit, in millionths; invented, near those of 2025. */
const dollars: Readonly<Record<string, bigint>> = {
	USD: 1_000_000n,
	CAD: 731_208n,
	MXN: 53_420n,
	BRL: 184_300n,
	GBP: 1_342_600n,
	EUR: 1_171_900n,
	SEK: 106_450n,
	PLN: 275_300n,
	TRY: 24_180n,
	AED: 272_294n,
	SAR: 266_667n,
	EGP: 20_630n,
	ZAR: 57_120n,
	INR: 11_340n,
	SGD: 778_400n,
	AUD: 654_900n,
	JPY: 6_790n,
};

const decimals = (currency: string): number => (currency === 'JPY' ? 0 : 2);

/** The amount in another currency, half away from zero; null where no rate is known. */
export function convert({ currency, amount }: Amount, into: string): Amount | null {
	const [from, to] = [dollars[currency], dollars[into]];
	if (from === undefined || to === undefined) return null;
	const scale = 10n ** BigInt(decimals(into));
	const divisor = hundredth * to;
	const scaled = hundredths(amount) * from * scale;
	const half = scaled < 0n ? -divisor / 2n : divisor / 2n;
	return { currency: into, amount: plain((scaled + half) / divisor, decimals(into)) };
}

const hundredth = 100n;

function hundredths(amount: string): bigint {
	const [, sign = '', whole = '0', places = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
	return BigInt(`${sign}${whole}${places.padEnd(2, '0')}`);
}

function plain(units: bigint, places: number): string {
	const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
	const whole = digits.slice(0, digits.length - places);
	return `${units < 0n ? '-' : ''}${whole}${places > 0 ? `.${digits.slice(-places)}` : ''}`;
}

export const isZero = ({ amount }: Amount): boolean => hundredths(amount) === 0n;
export const isNegative = ({ amount }: Amount): boolean => hundredths(amount) < 0n;
