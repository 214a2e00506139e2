import type { IDataObject } from 'n8n-workflow';
import { ratesFrom, ratesPath } from '../../../clients/zohoBooks/storedRate';
import type { ZohoBooks } from '../../../clients/zohoBooks/zohoBooks';
import {
	currencyState,
	rateState,
	type CurrencyState,
	type KnownCurrency,
	type PaidRate,
} from '../../../domain/reference/alignCurrencies';
import { currencyBody } from '../mapping/missingCurrency';
import { readGround } from '../reconciliation/readBooksSide';
import { knownCurrency } from './knownCurrency';

const nextSteps: Readonly<Record<CurrencyState, string>> = {
	aligned: '',
	base: '',
	missing:
		'Add it in Zoho Books under Settings, Currencies, or switch on "Create Missing Currencies".',
	tooFewDecimals: 'Give it more decimals in Zoho Books under Settings, Currencies.',
	unknown: 'This is no currency that Amazon pays in.',
};

/** The currencies and rates of an organization. */
export class CurrencyDesk {
	private constructor(
		private readonly zoho: ZohoBooks,
		readonly baseCurrency: string,
		readonly timeZone: string,
		private known: readonly KnownCurrency[],
	) {}

	static async open(zoho: ZohoBooks): Promise<CurrencyDesk> {
		const { organization } = await readGround(zoho);
		const known = (await zoho.listCurrencies()).map(knownCurrency);
		return new CurrencyDesk(zoho, organization.currency_code, organization.time_zone, known);
	}

	/** Whether the organization has a currency; adds it where that is wanted. */
	async currency(code: string, isCreating: boolean): Promise<IDataObject> {
		const state = currencyState(code, this.known);
		if (state !== 'missing' || !isCreating) return this.line(code, state, nextSteps[state]);
		const body = currencyBody(code);
		const subject = `currency ${code}`;
		const asked = this.zoho.ask({ method: 'POST', path: '/settings/currencies', body, subject });
		const refused = await asked.then(
			() => null,
			(error: unknown) => error as Error,
		);
		// Another run may have added it just before: Zoho Books takes no second one of a code.
		this.known = (await this.zoho.listCurrencies()).map(knownCurrency);
		if (currencyState(code, this.known) !== 'missing') return this.line(code, 'created', '');
		return await Promise.reject(refused ?? new Error(`${subject} was not added.`));
	}

	/** A rate that Amazon paid beside the one that is stored for its day; stores it where that is wanted. */
	async rate(paid: PaidRate, isWriting: boolean): Promise<IDataObject> {
		const currency = this.known.find(({ code }) => code === paid.currency);
		if (!currency) return this.rateLine(paid, '', 'noCurrency', nextSteps.missing);
		const stored = await this.storedOn(currency.currencyId, paid.date);
		const state = rateState(paid, stored);
		if (state !== 'missing' || !isWriting) return this.rateLine(paid, stored ?? '', state, '');
		await this.zoho.ask({
			method: 'POST',
			path: ratesPath(currency.currencyId),
			body: { effective_date: paid.date, rate: +paid.rate },
			subject: `rate of ${paid.currency} on ${paid.date}`,
		});
		return this.rateLine(paid, paid.rate, 'written', '');
	}

	/** Only the rate of that very day: an earlier one holds too, but is not Amazon's. */
	private async storedOn(currencyId: string, date: string): Promise<string | null> {
		const rates = {
			path: ratesPath(currencyId),
			list: 'exchange_rates',
			id: 'exchange_rate_id',
			label: ({ rate }: IDataObject) => String(rate),
			hasNoPages: true,
		} as const;
		const rows = await this.zoho.list(rates, ratesFrom(date));
		const found = rows.find(({ effective_date: day }) => day === date);
		return found ? String(found.rate) : null;
	}

	private line(code: string, state: string, nextStep: string): IDataObject {
		const currencyId = this.known.find((one) => one.code === code)?.currencyId ?? '';
		return { kind: 'currency', currency: code, state, nextStep, currencyId };
	}

	private rateLine(
		{ currency, date, rate }: PaidRate,
		stored: string,
		state: string,
		nextStep: string,
	): IDataObject {
		const into = this.baseCurrency;
		return {
			kind: 'rate',
			currency,
			state,
			nextStep,
			date,
			paidRate: rate,
			storedRate: stored,
			into,
		};
	}
}
