import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBooks, type OpenBooks } from '../../../ZohoBooks/connected.mts';
import { jsonOf } from '../../mapping.mts';

let books: OpenBooks;
beforeEach(async () => {
	const exchangeRates = { CAD: [{ effectiveDate: '2026-01-01', rate: '0.70' }] };
	books = await openBooks({ timeZone: 'America/Toronto', exchangeRates });
});
afterEach(async () => await books.sim.close());

/** A payout period as Settlement: Get Many gives it; synthetic. */
const period = (end: string, rate: string | null, currency = 'CAD', into = 'USD') => ({
	json: {
		financialEventGroupId: `${currency}${end}`,
		periodEnd: end,
		originalTotal: { currency, amount: '100.00' },
		convertedTotal: { currency: into, amount: '73.12' },
		exchangeRate: rate,
	},
});

const items = [
	{ json: { marketplaceId: 'A2EUQ1WTGCTBG2', currency: 'CAD' } },
	{ json: { marketplaceId: 'A1C3SOZRARQ6R3', currency: 'PLN' } },
	period('2026-06-01T03:00:00Z', '0.7312'),
	period('2026-06-14T03:00:00Z', '0.72000000001'),
	period('2026-06-14T03:00:00Z', null),
	period('2026-06-14T03:00:00Z', '1.07', 'SEK', 'EUR'),
];

const align = async (parameters: IDataObject = {}) =>
	await jsonOf(books.sim, items, {
		resource: 'reference',
		operation: 'alignCurrencies',
		...parameters,
	});

const shown = (rows: readonly IDataObject[]) =>
	rows.map(({ kind, currency, date, state }) => [kind, currency, date ?? '', state]);

const writes = () => books.requests('POST', /settings/);

describe('amazonToZohoBooks reference: alignCurrencies', () => {
	it('compares currencies, and the rates that Amazon paid; and changes nothing', async () => {
		expect(shown(await align({ currencies: ['USD'] }))).toEqual([
			['currency', 'CAD', '', 'aligned'],
			['currency', 'EUR', '', 'aligned'],
			['currency', 'PLN', '', 'missing'],
			['currency', 'SEK', '', 'aligned'],
			['currency', 'USD', '', 'base'],
			['rate', 'CAD', '2026-05-31', 'missing'],
			['rate', 'CAD', '2026-06-13', 'missing'],
		]);
		expect(writes()).toEqual([]);
	});

	it('adds and writes where that is wanted; a second run changes nothing', async () => {
		const both = { createMissingCurrencies: true, writeRates: true };
		const first = shown(await align(both));
		expect(first).toContainEqual(['currency', 'PLN', '', 'created']);
		expect(first).toContainEqual(['rate', 'CAD', '2026-05-31', 'written']);
		const count = writes().length;
		expect(count).toBe(3);
		const states = (await align(both)).map(({ state }) => state);
		expect(new Set(states)).toEqual(new Set(['aligned', 'base']));
		expect(writes()).toHaveLength(count);
		const cad = (await books.zoho.listCurrencies()).find((one) => one.currency_code === 'CAD');
		expect(await books.zoho.storedRate(cad?.currency_id ?? '', '2026-06-01')).toBe('0.7312');
	});

	it('never changes a rate that stands there', async () => {
		await align({ writeRates: true });
		const other = [period('2026-06-01T03:00:00Z', '0.74')];
		const rows = await jsonOf(books.sim, other, {
			resource: 'reference',
			operation: 'alignCurrencies',
			writeRates: true,
		});
		expect(rows.at(-1)).toMatchObject({
			state: 'different',
			paidRate: '0.74',
			storedRate: '0.7312',
		});
	});
});
