import { fromDecimal, signOf, type Money } from '../money/money';
import {
	plausible,
	ratePaid,
	type ExchangeRate,
	type ExchangeRateSource,
} from '../money/exchangeRate';
import { Refusal } from '../refusal';

/** The event group that a settlement belongs to, as far as its exchange rate is concerned. */
export interface PaidGroup {
	readonly originalTotal: { readonly amount: string; readonly currency: string } | null;
	readonly convertedTotal: { readonly amount: string; readonly currency: string } | null;
	/** Amazon's FundTransferStatus, e.g. `Succeeded`, `Processing`. */
	readonly fundTransferStatus: string;
}

/** Where a rate may come from. `zoho` is read only when it is needed. */
export interface RateSources {
	readonly wanted: ExchangeRateSource;
	readonly group: PaidGroup | null;
	readonly zoho: () => Promise<string | null>;
	readonly fixed: string;
}

/** The rate of a settlement and, where the wanted source cannot apply, a warning that names the next one. */
export async function exchangeRateOf(currency: string, base: string, sources: RateSources) {
	if (currency === base) return { exchange: null, warnings: [] };
	const { wanted, group, fixed } = sources;
	if (wanted === 'fixed') return { exchange: chosen(plausible(fixed), 'fixed'), warnings: [] };
	const paid = wanted === 'amazon' ? rateOf(group, currency, base) : null;
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

function rateOf(group: PaidGroup | null, currency: string, base: string): string | null {
	if (!group) return null;
	const { originalTotal, convertedTotal, fundTransferStatus } = group;
	if (!originalTotal) throw waiting(currency, base, fundTransferStatus);
	const original = readMoney(originalTotal);
	if (original.currency !== currency) return null;
	if (convertedTotal) return ratePaid(original, readMoney(convertedTotal), base);
	// Nothing is transferred for a total of zero or a debt; what was transferred as it is, has no rate.
	if (signOf(original) <= 0 || /^(succeeded|failed)$/i.test(fundTransferStatus)) return null;
	throw waiting(currency, base, fundTransferStatus);
}

const readMoney = ({ amount, currency }: { amount: string; currency: string }): Money =>
	fromDecimal(amount, currency);

const waiting = (currency: string, base: string, status: string): Refusal =>
	new Refusal(
		'waiting',
		`Amazon has not yet said at which rate it pays this settlement (transfer ${status || 'not started'}).`,
		'Nothing to do: the retry workflow books it as soon as Amazon names the converted total.',
		{ currency, baseCurrency: base },
	);

const noRate = (currency: string, base: string): Refusal =>
	new Refusal(
		'noExchangeRate',
		`There is no exchange rate from ${currency} to ${base}: neither Amazon nor Zoho Books has one.`,
		`Enter a rate for ${currency} in Zoho Books (Settings, Currencies), or set a fixed rate in the mapper.`,
		{ currency, baseCurrency: base },
	);
