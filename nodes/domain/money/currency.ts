import { Refusal } from '../refusal';

/**
 * Decimals of the currencies in which Amazon settles or Zoho Books keeps ledgers (ISO 4217).
 * A currency that is not listed is refused: a wrong number of decimals books a hundredfold amount.
 */
// prettier-ignore
const currenciesByDecimals: Readonly<Record<number, readonly string[]>> = {
	0: ['CLP', 'ISK', 'JPY', 'KRW', 'PYG', 'UGX', 'VND', 'XAF', 'XOF'],
	2: [
		'AED', 'ARS', 'AUD', 'BDT', 'BGN', 'BRL', 'CAD', 'CHF', 'CNY', 'COP', 'CZK', 'DKK', 'EGP',
		'EUR', 'GBP', 'GHS', 'HKD', 'HUF', 'IDR', 'ILS', 'INR', 'KES', 'LKR', 'MAD', 'MXN', 'MYR',
		'NGN', 'NOK', 'NZD', 'PEN', 'PHP', 'PKR', 'PLN', 'QAR', 'RON', 'RSD', 'SAR', 'SEK', 'SGD',
		'THB', 'TRY', 'TWD', 'TZS', 'UAH', 'USD', 'UYU', 'ZAR', 'ZMW',
	],
	3: ['BHD', 'JOD', 'KWD', 'OMR', 'TND'],
};

const decimalsByCurrency: ReadonlyMap<string, number> = new Map(
	Object.entries(currenciesByDecimals).flatMap(([decimals, codes]) =>
		codes.map((code): [string, number] => [code, +decimals]),
	),
);

/** Whether it is the ISO 4217 code of a currency that Amazon pays in. */
export const isCurrency = (code: string): boolean => decimalsByCurrency.has(code);

/** Number of decimals of an ISO 4217 code. */
export function decimalsOf(currency: string): number {
	const decimals = decimalsByCurrency.get(currency);
	if (decimals !== undefined) return decimals;
	throw new Refusal(
		'unknownCurrency',
		`"${currency}" is not a currency that Amazon pays in.`,
		'Check that the file is a settlement report and that its currency column holds an ISO code.',
		{ currency },
	);
}
