import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { decimalText, isZero } from '../../../domain/money/decimal';
import type { ZohoBooks } from '../../../clients/zohoBooks/zohoBooks';
import { Refusal } from '../../../domain/refusal';
import { calendarDate } from '../calendarDate';
import { currency } from './journalFields';
import { lineOf } from './lineFields';

/** The panel's fields as the body of Zoho's *create a journal*; not checked for balance yet. */
export function journalOfFields(ctx: IExecuteFunctions, item: number): IDataObject {
	const { exchangeRate, notes } = ctx.getNodeParameter('additionalFields', item, {});
	const { line = [] } = ctx.getNodeParameter('lines', item, {}) as { line?: IDataObject[] };
	return {
		journal_date: calendarDate(ctx.getNodeParameter('date', item), 'Date'),
		reference_number: textOf(ctx.getNodeParameter('reference', item, '')),
		status: ctx.getNodeParameter('status', item, 'draft') as string,
		...(notes ? { notes: textOf(notes) } : {}),
		...(exchangeRate ? { exchange_rate: rateOf(exchangeRate) } : {}),
		line_items: line.map(lineOf),
	};
}

/** The currency as it was picked, or by its code or id; the base currency needs none. */
export async function currencyOf(zoho: ZohoBooks, picked: unknown): Promise<IDataObject> {
	const given = currency.toZoho(picked);
	if (given === undefined) return {};
	const wanted = String(given).toUpperCase();
	if (/^\d+$/.test(wanted)) return { currency_id: wanted };
	const found = (await zoho.listCurrencies()).find((one) => one.currency_code === wanted);
	if (found) return { currency_id: found.currency_id };
	throw new Refusal(
		'missingCurrency',
		`Your Zoho Books organization does not have the currency ${wanted}.`,
		`Add ${wanted} in Zoho Books under Settings, Currencies, and run this again.`,
		{ currency: wanted },
	);
}

export function rateOf(value: unknown): number {
	const rate = decimalText(value);
	if (rate !== null && !isZero(rate)) return +rate;
	throw new Refusal(
		'implausibleExchangeRate',
		`The exchange rate "${textOf(value)}" cannot be right.`,
		'Give units of the base currency per one unit of the journal’s currency, for example 0.7312.',
	);
}

export const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
