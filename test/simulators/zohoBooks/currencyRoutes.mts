import type { FastifyInstance } from 'fastify';
import { incomingOf } from '../shared/server.mts';
import { newCurrency } from './books.mts';
import { alreadyExists, inUse, invalidValue, notFound } from './errors.mts';
import { bodyOf, textField, type Fields } from './fields.mts';
import { choice, pageOf } from './listing.mts';
import type { Books, Currency } from './records.mts';
import type { World } from './world.mts';

/** Y:currency. */
export function addCurrencies(app: FastifyInstance, { books }: World): void {
	app.get('/settings/currencies', (request) => {
		const { query } = incomingOf(request);
		const filters = ['Currencies.All', 'Currencies.ExcludeBaseCurrency'];
		const filter = choice(query, 'filter_by', filters);
		const shown = filter === filters[0] ? books.currencies : books.currencies.slice(1);
		const listing = { reportName: 'Currencies', sortColumn: 'currency_code', sortOrder: 'A' };
		const { rows, page_context } = pageOf(shown, query, { ...listing, filter });
		// N: exchange_rate 0 and no date for every currency with automatic rates.
		const currencies = rows.map((currency) => ({
			...currencyView(books, currency),

			exchange_rate: 0,
			effective_date: '',
		}));
		return { code: 0, message: 'success', currencies, page_context };
	});
	app.get<{ Params: { id: string } }>('/settings/currencies/:id', ({ params }) => ({
		code: 0,
		message: 'success',
		currency: currencyView(books, currencyBy(books, params.id)),
	}));
	app.put<{ Params: { id: string } }>('/settings/currencies/:id', (request) => {
		const currency = currencyBy(books, request.params.id);
		const others = { ...books, currencies: books.currencies.filter((other) => other !== currency) };
		const { currency_id: _id, ...changed } = readCurrency(others, bodyOf(request));
		Object.assign(currency, changed);
		const view = currencyView(books, currency);
		return { code: 0, message: 'Currency has been updated.', currency: view };
	});
	app.delete<{ Params: { id: string } }>('/settings/currencies/:id', ({ params }) => {
		const currency = currencyBy(books, params.id);
		// That the base currency stays is certain, its code is assumed.
		if (currency.code === books.baseCurrency) throw inUse(currency.code);
		books.currencies.splice(books.currencies.indexOf(currency), 1);
		return { code: 0, message: 'Currency has been deleted.' };
	});
	app.post('/settings/currencies', (request, reply) => {
		const currency = readCurrency(books, bodyOf(request));
		books.currencies.push(currency);
		void reply.code(201);
		const view = currencyView(books, currency);
		return { code: 0, message: 'The currency has been added.', currency: view };
	});
}

export function currencyBy(books: Books, id: string): Currency {
	const found = books.currencies.find((currency) => currency.currency_id === id);
	if (found === undefined) throw notFound('Currency');
	return found;
}

function readCurrency(books: Books, body: Fields): Currency {
	const code = textField(body, 'currency_code', 100);
	if (!/^[A-Z]{3}$/.test(code)) throw invalidValue('currency_code');
	if (textField(body, 'currency_format', 100) === '') throw invalidValue('currency_format');
	if (books.currencies.some((currency) => currency.code === code)) {
		throw alreadyExists(`Currency ${code}`);
	}
	const usual = newCurrency(books, code);
	const symbol = textField(body, 'currency_symbol', 4); // Y: at most 4
	const precision = Number(body.price_precision ?? usual.precision);
	if (![0, 2, 3].includes(precision)) throw invalidValue('price_precision'); // assumed
	return { ...usual, symbol: symbol || usual.symbol, precision };
}

export const currencyView = (books: Books, currency: Currency) => ({
	currency_id: currency.currency_id,
	currency_code: currency.code,
	currency_name: `${currency.code}- ${currency.name}`,
	currency_symbol: currency.symbol,
	price_precision: currency.precision,
	currency_format: currency.precision === 0 ? '1,234,567' : '1,234,567.89',
	is_base_currency: currency.code === books.baseCurrency,
});
