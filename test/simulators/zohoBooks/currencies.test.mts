import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOrganization } from './testJournal.mts';

type Organization = Awaited<ReturnType<typeof openOrganization>>;
let opened: Organization | undefined;
const open = () => opened as Organization;
beforeAll(async () => {
	const rates = ['2026-06-01', '2026-06-10'].map((effectiveDate, index) => ({
		effectiveDate,
		rate: ['0.73', '0.7312081191'][index] ?? '',
	}));
	opened = await openOrganization({ exchangeRates: { CAD: rates } });
});
afterAll(async () => await opened?.sim.close());

describe('currencies', () => {
	it('are listed with a rate of 0 and ids that no double can hold', async () => {
		const { data } = await open().zoho.get('/settings/currencies');
		const codes = (data.currencies as Array<{ currency_code: string }>).map((c) => c.currency_code);
		expect(codes).toEqual(['USD', 'CAD', 'EUR', 'GBP', 'AUD', 'MXN', 'JPY', 'SEK']);
		for (const { currency_id, exchange_rate, effective_date } of data.currencies) {
			expect([exchange_rate, effective_date]).toEqual([0, '']);
			expect(currency_id).toMatch(/^\d{18}$/);
		}
		expect(data.currencies[0].is_base_currency).toBe(true);
		expect(data.currencies[6].price_precision).toBe(0);
	});

	it('leave the base currency out when asked', async () => {
		const params = { filter_by: 'Currencies.ExcludeBaseCurrency' };
		const { data } = await open().zoho.get('/settings/currencies', { params });
		expect(data.currencies[0].currency_code).toBe('CAD');
	});

	it('are added once', async () => {
		const currency = { currency_code: 'KWD', currency_format: '1,234,567.899' };
		const added = await open().zoho.post('/settings/currencies', currency);
		expect(added.status).toBe(201);
		expect(added.data.currency.price_precision).toBe(3);
		expect((await open().zoho.post('/settings/currencies', currency)).data.code).toBe(4);
		const nameless = { currency_code: 'kw', currency_format: '1' };
		expect((await open().zoho.post('/settings/currencies', nameless)).data.code).toBe(2);
	});

	it('start from another base currency', async () => {
		const canadian = await openOrganization({ baseCurrency: 'CAD' });
		const { data } = await canadian.zoho.get('/settings/currencies');
		expect(data.currencies[0]).toMatchObject({ currency_code: 'CAD', is_base_currency: true });
		expect(data.currencies).toHaveLength(8);
		await canadian.sim.close();
	});
});

describe('stored rates', () => {
	const path = (code: string) => `/settings/currencies/${open().currencies(code)}/exchangerates`;
	const rates = async (from_date?: string) =>
		(await open().zoho.get(path('CAD'), { params: { from_date } })).data.exchange_rates.map(
			(row: { effective_date: string; rate: number }) => [row.effective_date, row.rate],
		);

	it('are given from a day on, or with the closest one before it', async () => {
		const [first, second] = [
			['2026-06-01', 0.73],
			['2026-06-10', 0.7312081191],
		];
		expect(await rates()).toEqual([second, first]);
		expect(await rates('2026-06-10')).toEqual([second]);
		expect(await rates('2026-06-05')).toEqual([second, first]);
		expect(await rates('2026-07-01')).toEqual([second]);
	});

	it('are added, one a day, above zero', async () => {
		const rate = { effective_date: '2026-06-20', rate: 0.11 };
		expect((await open().zoho.post(path('SEK'), rate)).status).toBe(201);
		expect((await open().zoho.post(path('SEK'), { ...rate, rate: 0.12 })).status).toBe(201);
		const { data } = await open().zoho.get(path('SEK'));
		expect(data.exchange_rates).toMatchObject([{ effective_date: '2026-06-20', rate: 0.12 }]);
		expect((await open().zoho.post(path('SEK'), { ...rate, rate: 0 })).data.code).toBe(2);
		expect((await open().zoho.get(`/settings/currencies/1/exchangerates`)).status).toBe(404);
	});
});
