import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isRecord } from '../../../domain/exactJson';
import { decimalText, isZero } from '../../../domain/money/decimal';
import type { ZohoBooks } from '../../../clients/zohoBooks/zohoBooks';
import { Refusal } from '../../../domain/refusal';
import { calendarDate } from '../calendarDate';

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

/** Zoho knows currencies by id; the base currency needs none. */
export async function currencyOf(zoho: ZohoBooks, code: unknown): Promise<IDataObject> {
	const wanted = textOf(code).toUpperCase();
	if (wanted === '') return {};
	const found = (await zoho.listCurrencies()).find((one) => one.currency_code === wanted);
	if (found) return { currency_id: found.currency_id };
	throw new Refusal(
		'missingCurrency',
		`Your Zoho Books organization does not have the currency ${wanted}.`,
		`Add ${wanted} in Zoho Books under Settings, Currencies, and run this again.`,
		{ currency: wanted },
	);
}

export const lineOf = ({
	accountId,
	amount,
	contactId,
	description,
	side,
}: IDataObject): IDataObject => ({
	account_id: pickedValue(accountId),
	debit_or_credit: textOf(side),
	// What is no exact amount stays as it is, for the check to name it.
	amount: exactNumber(amount) ?? textOf(amount),
	...(description ? { description: textOf(description) } : {}),
	...(contactId ? { customer_id: textOf(contactId) } : {}),
});

function exactNumber(value: unknown): number | null {
	const decimal = decimalText(value);
	return decimal === null ? null : +decimal;
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

const pickedValue = (picked: unknown): string => textOf(isRecord(picked) ? picked.value : picked);

export const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
