import { plausible, type ExchangeRate, type ExchangeRateSource } from './exchangeRate';
import { Refusal } from '../refusal';
import { amazonRate, type PaidGroup } from './amazonRate';

export { groupOfTotal, type PaidGroup } from './amazonRate';

/** Where a rate may come from. `zoho` is read only when it is needed. */
export interface RateSources {
	readonly wanted: ExchangeRateSource;
	readonly group: PaidGroup | null;
	/** Whether a rate that Amazon has not named yet is waited for. */
	readonly mayWait: boolean;
	readonly zoho: () => Promise<string | null>;
	readonly fixed: string;
}

/** The rate of a settlement and, where the wanted source cannot apply, a warning that names the next one. */
export async function exchangeRateOf(currency: string, base: string, sources: RateSources) {
	if (currency === base) return { exchange: null, warnings: [] };
	const { wanted, group, mayWait, fixed } = sources;
	if (wanted === 'fixed') return { exchange: chosen(plausible(fixed), 'fixed'), warnings: [] };
	const paid = wanted === 'amazon' ? amazonRate(group, currency, base, mayWait) : null;
	if (paid !== null) return { exchange: chosen(paid, 'amazon'), warnings: [] };
	const asked = wanted === 'amazon' ? [`Amazon names no rate from ${currency} to ${base}`] : [];
	const stored = await sources.zoho();
	if (stored !== null) return next(chosen(plausible(stored), 'zoho'), asked);
	if (fixed === '') throw noRate(currency, base);
	return next(chosen(plausible(fixed), 'fixed'), [...asked, 'Zoho Books has none stored']);
}

const usedInstead = {
	amazon: 'the rate that Amazon paid',
	zoho: 'the rate stored in Zoho Books for the settlement’s last day',
	fixed: 'the fixed rate of the mapper',
} as const;

/** A rate, and a warning where sources asked before it had none. */
const next = (exchange: ExchangeRate, asked: readonly string[]) => ({
	exchange,
	warnings:
		asked.length === 0
			? []
			: [`${asked.join(', ')}: ${usedInstead[exchange.source]} was used (${exchange.rate}).`],
});

const chosen = (rate: string, source: ExchangeRateSource): ExchangeRate => ({ rate, source });

const noRate = (currency: string, base: string): Refusal =>
	new Refusal(
		'noExchangeRate',
		`There is no exchange rate from ${currency} to ${base}: neither Amazon nor Zoho Books has one.`,
		`Enter a rate for ${currency} in Zoho Books (Settings, Currencies), or set a fixed rate in the mapper.`,
		{ currency, baseCurrency: base },
	);
