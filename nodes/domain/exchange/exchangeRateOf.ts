import { plausible, requireNear, type ExchangeRate, type ExchangeRateSource } from './exchangeRate';
import { payoutOf, type PaidGroup, type Payout } from './payout';
import { Refusal } from '../refusal';

export { groupOfTotal, type PaidGroup } from './payout';

/** A rate at which sales are booked whatever Amazon paid, and the value that the user entered for it. */
export interface ReferenceRate {
	readonly source: 'zoho' | 'fixed';
	/** Empty where none was entered. */
	readonly value: string;
}

/** Where a rate may come from. `zoho` is read only when it is needed. */
export interface RateSources {
	readonly wanted: ExchangeRateSource;
	/** Goes before `wanted`; null where there is none. */
	readonly reference: ReferenceRate | null;
	readonly group: PaidGroup | null;
	/** Whether a rate that Amazon has not named yet is waited for. */
	readonly mayWait: boolean;
	readonly zoho: () => Promise<string | null>;
	readonly fixed: string;
}

/** The rate of a settlement, and what Amazon paid for it. */
export interface SettlementRate {
	/** Null in the base currency. */
	readonly exchange: ExchangeRate | null;
	/** Null where Amazon did not convert the payout into the base currency; `waiting` while it may. */
	readonly payout: Payout | 'waiting' | null;
	/** Names the next source, where the wanted one cannot apply. */
	readonly warnings: readonly string[];
}

export async function exchangeRateOf(
	currency: string,
	base: string,
	sources: RateSources,
): Promise<SettlementRate> {
	if (currency === base) return { exchange: null, payout: null, warnings: [] };
	const { group, mayWait } = sources;
	const payout = payoutOf(group, currency, base, mayWait);
	const { exchange, warnings } = await chooseRate({ currency, base, payout, ...sources });
	if (payout && payout !== 'waiting') requireNear(exchange.rate, payout.rate, currency, base);
	return { exchange, payout, warnings };
}

interface Question extends RateSources {
	readonly currency: string;
	readonly base: string;
	readonly payout: SettlementRate['payout'];
}

interface Chosen {
	readonly exchange: ExchangeRate;
	readonly warnings: readonly string[];
}

async function chooseRate(question: Question): Promise<Chosen> {
	const { wanted, reference, payout, currency, base } = question;
	const source = reference?.source ?? wanted;
	const fixed = reference?.value || question.fixed;
	if (source === 'amazon' && payout) {
		if (payout === 'waiting') throw waiting(question);
		return plain(payout.rate, 'amazon');
	}
	if (source === 'fixed') {
		if (fixed === '') throw noFixedRate(currency, base);
		return plain(plausible(fixed), 'fixed');
	}
	const asked = source === 'amazon' ? [`Amazon names no rate from ${currency} to ${base}`] : [];
	const stored = await question.zoho();
	if (stored !== null) return next(plausible(stored), 'zoho', asked);
	if (fixed === '') throw noRate(currency, base);
	return next(plausible(fixed), 'fixed', [...asked, 'Zoho Books has none stored']);
}

const usedInstead = {
	amazon: 'the rate that Amazon paid',
	zoho: 'the rate stored in Zoho Books for the settlement’s last day',
	fixed: 'the fixed rate of the mapper',
} as const;

const plain = (rate: string, source: ExchangeRateSource): Chosen => next(rate, source, []);

/** A rate, and a warning where sources asked before it had none. */
function next(rate: string, source: ExchangeRateSource, asked: readonly string[]): Chosen {
	const exchange = { rate, source };
	if (asked.length === 0) return { exchange, warnings: [] };
	return {
		exchange,
		warnings: [`${asked.join(', ')}: ${usedInstead[source]} was used (${rate}).`],
	};
}

const waiting = ({ currency, base, group }: Question): Refusal =>
	new Refusal(
		'waiting',
		`Amazon has not yet said at which rate it pays this settlement (transfer ${group?.fundTransferStatus || 'not started'}).`,
		'Nothing to do: the trigger sends the report again as soon as Amazon names what it paid.',
		{ currency, baseCurrency: base },
	);

const noRate = (currency: string, base: string): Refusal =>
	new Refusal(
		'noExchangeRate',
		`There is no exchange rate from ${currency} to ${base}: neither Amazon nor Zoho Books has one.`,
		`Enter a rate for ${currency} in Zoho Books (Settings, Currencies), or set a fixed rate in the mapper.`,
		{ currency, baseCurrency: base },
	);

const noFixedRate = (currency: string, base: string): Refusal =>
	new Refusal(
		'noExchangeRate',
		`There is no exchange rate from ${currency} to ${base}: the mapper asks for a fixed rate, and none is entered.`,
		`Enter in the mapper how much ${base} one ${currency} is worth, or choose another source of rates.`,
		{ currency, baseCurrency: base },
	);
