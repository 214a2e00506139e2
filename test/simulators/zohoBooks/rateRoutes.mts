import type { FastifyInstance } from 'fastify';
import { incomingOf } from '../shared/server.mts';
import { newId } from './books.mts';
import { currencyBy } from './currencyRoutes.mts';
import { decimalOf, textOf } from './decimal.mts';
import { invalidValue, notFound } from './errors.mts';
import { bodyOf, dateField } from './fields.mts';
import { choice, sorted } from './listing.mts';
import type { Books, Rate } from './records.mts';
import type { World } from './world.mts';

/** Y:currency, stored exchange rates. */
export function addExchangeRates(app: FastifyInstance, { books }: World): void {
	const path = '/settings/currencies/:id/exchangerates';
	app.get<{ Params: { id: string } }>(path, (request) => {
		const { currency_id, code } = currencyBy(books, request.params.id);
		const { query } = incomingOf(request);
		choice(query, 'sort_column', ['effective_date', 'rate']);
		const rates = ratesFrom(books, currency_id, query.get('from_date'));
		const exchange_rates = rates.map((rate) => ({
			exchange_rate_id: rate.rateId,
			currency_id,
			currency_code: code,

			effective_date: rate.effectiveDate,
			rate: Number(rate.rate),
		}));
		return { code: 0, message: 'success', exchange_rates };
	});
	app.post<{ Params: { id: string } }>(path, (request, reply) => {
		const { currency_id } = currencyBy(books, request.params.id);
		const body = bodyOf(request);
		const rate = decimalOf(body.rate);
		if (rate === undefined || rate.units <= 0n) throw invalidValue('rate');
		const effectiveDate = dateField(body, 'effective_date');
		const isOfDay = (one: Rate) =>
			one.currency_id === currency_id && one.effectiveDate === effectiveDate;
		// Assumed: a day has one rate, and a second one for it changes that.
		const { rateId = newId(books) } = books.rates.find(isOfDay) ?? {};
		const added = { rateId, currency_id, effectiveDate, rate: textOf(rate) };
		books.rates = [...books.rates.filter((one) => !isOfDay(one)), added];
		void reply.code(201);
		const message = 'The exchange rate has been added.';
		return { code: 0, message, exchange_rate: Number(added.rate) };
	});
	app.get<OneRate>(`${path}/:rate`, ({ params }) => {
		const { rate } = rateBy(books, params);
		return { code: 0, message: 'success', exchange_rate: Number(rate) };
	});
	app.put<OneRate>(`${path}/:rate`, (request) => {
		const found = rateBy(books, request.params);
		const body = bodyOf(request);
		const rate = decimalOf(body.rate);
		if (rate === undefined || rate.units <= 0n) throw invalidValue('rate');
		const effectiveDate = dateField(body, 'effective_date');
		Object.assign(found, { rate: textOf(rate), effectiveDate });
		return { code: 0, message: 'The exchange rate has been updated.' };
	});
	app.delete<OneRate>(`${path}/:rate`, ({ params }) => {
		const found = rateBy(books, params);
		books.rates = books.rates.filter((other) => other !== found);
		return { code: 0, message: 'The exchange rate has been deleted.' };
	});
}

interface OneRate {
	Params: { id: string; rate: string };
}

function rateBy(books: Books, { id, rate }: OneRate['Params']): Rate {
	const found = books.rates.find((one) => one.currency_id === id && one.rateId === rate);
	if (found === undefined) throw notFound('Exchange rate');
	return found;
}

/** Y: the rates from the day on, or else the closest one before it. Newest first (assumed). */
function ratesFrom(books: Books, currencyId: string, from: string | null): Rate[] {
	const mine = sorted(
		books.rates.filter((rate) => rate.currency_id === currencyId),
		...(['D', (rate: Rate) => rate.effectiveDate] as const),
	);
	if (from === null || from === '') return mine;
	const since = mine.filter(({ effectiveDate }) => effectiveDate >= from);
	return since.some(({ effectiveDate }) => effectiveDate === from)
		? since
		: [...since, ...mine.filter(({ effectiveDate }) => effectiveDate < from).slice(0, 1)];
}

/** The rate of a day: the latest that is not after it. */
export function storedRate(books: Books, currencyId: string, date: string): string | undefined {
	const known = ratesFrom(books, currencyId, null);
	return known.find(({ effectiveDate }) => effectiveDate <= date)?.rate;
}
