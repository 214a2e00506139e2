import type { IDataObject } from 'n8n-workflow';

export const ratesPath = (currencyId: string): string =>
	`/settings/currencies/${encodeURIComponent(currencyId)}/exchangerates`;

/** Zoho answers with the rates from that date on, or with the closest one before it (official specification). */
export const ratesFrom = (date: string): IDataObject => ({ from_date: date });

/**
 * The rate that holds on a date: the latest that took effect on or before it.
 * A rate of 0 stands for "none": Zoho writes it where its own feed sets the rates.
 */
export function rateOn(date: string, rates: readonly IDataObject[]): string | null {
	const holding = rates
		.map(({ effective_date: from, rate }) => ({
			from: String(from ?? ''),
			rate: String(rate ?? ''),
		}))
		.filter(
			({ from, rate }) => /^\d{4}-\d\d-\d\d$/.test(from) && from <= date && /[1-9]/.test(rate),
		)
		.sort((left, right) => (left.from < right.from ? -1 : 1));
	return holding.at(-1)?.rate ?? null;
}
