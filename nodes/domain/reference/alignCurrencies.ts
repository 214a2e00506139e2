import { isRecord, type JsonRecord } from '../exactJson';
import { sameDecimal } from '../money/decimal';
import { isCurrency, decimalsOf } from '../money/currency';

/** A currency of the organization. */
export interface KnownCurrency {
	readonly currencyId: string;
	readonly code: string;
	/** Decimals that Zoho Books keeps; infinite where it does not say. */
	readonly decimals: number;
	readonly isBase: boolean;
}

/** How a currency that Amazon pays in stands in Zoho Books. */
export type CurrencyState = 'aligned' | 'base' | 'missing' | 'tooFewDecimals' | 'unknown';

export const currencyState = (code: string, known: readonly KnownCurrency[]): CurrencyState => {
	if (!isCurrency(code)) return 'unknown';
	const found = known.find((one) => one.code === code);
	if (!found) return 'missing';
	if (found.decimals < decimalsOf(code)) return 'tooFewDecimals';
	return found.isBase ? 'base' : 'aligned';
};

/** The currencies that items of Amazon name: marketplaces, payout periods, payouts. */
export function currenciesIn(items: readonly JsonRecord[]): string[] {
	const codes = items.flatMap((item) => [
		item.currency,
		...[item.originalTotal, item.convertedTotal].map((total) =>
			isRecord(total) ? total.currency : undefined,
		),
	]);
	return distinct(codes.filter((code) => typeof code === 'string' && code !== '') as string[]);
}

const distinct = (codes: readonly string[]): string[] => [
	...new Set(codes.map((code) => code.trim().toUpperCase())),
];

/** A rate that Amazon paid: base units per one unit of the currency, from the last day of its period on. */
export interface PaidRate {
	readonly currency: string;
	/** `yyyy-mm-dd` */
	readonly date: string;
	readonly rate: string;
}

/** The rates of payout periods (*Settlement: Get Many*) that were paid out in the base currency. */
export function paidRates(
	items: readonly JsonRecord[],
	baseCurrency: string,
	dayOf: (instant: string) => string,
): PaidRate[] {
	const rates = new Map<string, PaidRate>();
	for (const { exchangeRate, originalTotal, convertedTotal, periodEnd } of items) {
		const [from, into] = [originalTotal, convertedTotal].map((total) =>
			isRecord(total) ? String(total.currency) : '',
		);
		if (typeof exchangeRate !== 'string' || !/^\d+(?:\.\d+)?$/.test(exchangeRate)) continue;
		if (into !== baseCurrency || !from || typeof periodEnd !== 'string') continue;
		const rate = { currency: from, date: dayOf(periodEnd), rate: exchangeRate };
		const key = `${rate.currency} ${rate.date}`;
		if (!rates.has(key)) rates.set(key, rate);
	}
	return [...rates.values()];
}

/** How a rate that Amazon paid stands in Zoho's table of that day. */
export type RateState = 'aligned' | 'missing' | 'different';

export const rateState = ({ rate }: PaidRate, stored: string | null): RateState => {
	if (stored === null) return 'missing';
	return sameDecimal(rate, stored) ? 'aligned' : 'different';
};
