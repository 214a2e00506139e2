import { collections } from '../../../clients/zohoBooks/collections';
import { choice } from '../../rest/fields/choice';
import { whole } from '../../rest/fields/number';
import { text } from '../../rest/fields/text';
import { restResource } from '../../rest/restResource';

const formats = {
	'1,234,567.89': '1,234,567.89',
	'1.234.567,89': '1.234.567,89',
	'1 234 567,89': '1 234 567,89',
	'1,234,567': '1,234,567',
	'1,234,567.899': '1,234,567.899',
};

/** https://www.zoho.com/books/api/v3/currency/ */
export const currency = restResource({
	key: 'currency',
	name: 'Currency',
	title: 'a currency',
	plural: 'currencies',
	collection: collections.currencies,
	record: 'currency',
	required: [
		text('Code', 'currency_code', 'Three letters', { placeholder: 'e.g. CAD' }),
		choice('Format', 'currency_format', formats, 'How amounts are written'),
	],
	optional: [
		whole('Decimals', 'price_precision', 'How many decimals an amount has'),
		text('Symbol', 'currency_symbol', 'At most four characters', { placeholder: 'e.g. $' }),
	],
	filters: [
		choice('Which', 'filter_by', { 'Currencies.ExcludeBaseCurrency': 'Without the Base Currency' }),
	],
	// prettier-ignore
	simple: ['currency_id', 'currency_code', 'currency_name', 'currency_symbol', 'price_precision', 'is_base_currency', 'exchange_rate', 'effective_date'],
	naturalKeys: [{ keys: ['currency_code'], searched: [] }],
	keptInUpdate: ['price_precision', 'currency_symbol'],
});
