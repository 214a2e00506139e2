import type { Currency } from '../../../clients/zohoBooks/zohoBooks';
import type { KnownCurrency } from '../../../domain/reference/alignCurrencies';

/** A currency as Zoho Books gives it; what it does not say is written as an empty text. */
export const knownCurrency = ({
	currency_id: currencyId,
	currency_code: code,
	price_precision: precision = '',
	is_base_currency: isBase,
}: Currency): KnownCurrency => ({
	currencyId,
	code,
	decimals: precision === '' ? Infinity : +precision,
	isBase: isBase === true,
});
