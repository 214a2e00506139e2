import { date } from '../../rest/fields/date';
import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { restResource } from '../../rest/restResource';

/** Rates of a currency, stored by day: https://www.zoho.com/books/api/v3/currency/ */
export const exchangeRate = restResource({
	key: 'exchangeRate',
	name: 'Exchange Rate',
	hint: 'The rate of a currency from a day on',
	title: 'an exchange rate',
	plural: 'exchange rates',
	collection: {
		path: '/settings/currencies/{currency_id}/exchangerates',
		parent: 'currency_id',
		list: 'exchange_rates',
		id: 'exchange_rate_id',
		label: ({ effective_date: day, rate }) => `${String(day)}: ${String(rate)}`,
		hasNoPages: true,
	},
	record: 'exchange_rate',
	parent: pick('Currency', 'currency_id', 'currencies', 'The currency whose rates these are'),
	isReadFromList: true,
	required: [
		date('Date', 'effective_date', 'The day from which it holds'),
		decimal('Rate', 'rate', 'Base units for one unit of the currency', 'e.g. 0.7312'),
	],
	filters: [date('From Date', 'from_date', 'Rates of this day and later, or the last before it')],
	simple: ['exchange_rate_id', 'effective_date', 'rate', 'currency_code', 'currency_id'],
	naturalKeys: [{ keys: ['effective_date'], searchedAs: { effective_date: 'from_date' } }],
});
