import type { IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { detailsOf, openBooks, type OpenBooks } from '../../connected.mts';

let books: OpenBooks;
beforeAll(async () => {
	books = await openBooks();
});
afterAll(async () => await books.sim.close());
beforeEach(() => void books.sim.requests.splice(0));

const line = (account: string, side: string, amount: unknown): IDataObject => ({
	...({ side, amount } as IDataObject),
	accountId: { __rl: true, mode: 'list', value: books.account(account) },
});
const create = async (changes: IDataObject = {}, amounts: unknown[] = ['125.50', '125.5']) => {
	const line_ = [
		line('Amazon Clearing', 'debit', amounts[0]),
		line('Amazon Sales', 'credit', amounts[1]),
	];
	const [item] = await books.run({
		parameters: {
			resource: 'journal',
			operation: 'create',
			date: '2026-06-09T00:00:00',

			reference: 'RENT-1',
			lines: { line: line_ },
			...changes,
		},
	});
	return item;
};

describe('journal:create', () => {
	it('posts what was entered, as a draft', async () => {
		const item = await create({ additionalFields: { notes: 'Rent' } });
		const { journal_id: id, ...journal } = item?.json ?? {};
		expect(journal).toMatchObject({
			reference_number: 'RENT-1',
			status: 'draft',
			total: 125.5,
			notes: 'Rent',

			journal_date: '2026-06-09',
			currency_code: 'USD',
		});
		expect(books.sim.journals().map(({ journal_id: one }) => one)).toContain(id);
	});

	it('takes the day as it is written, whatever the time zone', async () => {
		for (const date of ['2026-06-30', '2026-06-30T23:59:59.000+14:00', '2026-06-30T00:00:00Z']) {
			expect((await create({ date }))?.json.journal_date).toBe('2026-06-30');
		}
	});

	it('finds the id of the currency, and hands the rate on', async () => {
		const additionalFields = { currency: 'cad', exchangeRate: '0.73120811919' };
		const item = await create({ additionalFields });
		expect(item?.json).toMatchObject({ currency_code: 'CAD', exchange_rate: 0.73120811919 });
	});

	it.each(['list', 'id'])('takes a currency by its id (%s)', async (mode) => {
		const [cad] = (await books.zoho.listCurrencies()).filter((one) => one.currency_code === 'CAD');
		const currency = { __rl: true, mode, value: cad?.currency_id };
		const item = await create({ additionalFields: { currency, exchangeRate: '0.7312' } });
		expect(item?.json).toMatchObject({ currency_code: 'CAD', exchange_rate: 0.7312 });
	});

	it('puts contact, location and reporting tags on a line, none of them on the other', async () => {
		const picked = (value: string) => ({ __rl: true, mode: 'list', value });
		const tag = { tag_id: picked('460000000000301'), tag_option_id: picked('460000000000302') };
		const full = {
			...line('Amazon Clearing', 'debit', '5'),
			contactId: picked('460000000000017'),
			locationId: picked('460000000000019'),
			description: 'Rent',
			tags: { row: [tag] },
		};
		await create({ lines: { line: [full, line('Amazon Sales', 'credit', '5')] } });
		const [sent] = books.requests('POST', /journals/);
		const { line_items: lines } = sent?.body as { line_items: IDataObject[] };
		expect(lines[0]).toMatchObject({
			customer_id: '460000000000017',
			location_id: '460000000000019',
			description: 'Rent',
			tags: [{ tag_id: '460000000000301', tag_option_id: '460000000000302' }],
		});
		expect(Object.keys(lines[1] ?? {})).toEqual(['account_id', 'debit_or_credit', 'amount']);
	});

	it.each([
		['unbalanced', {}, ['10', '10.01']],
		['invalidPayload', {}, ['10', '-10']],
		['invalidPayload', {}, ['ten', '10']],
		['invalidDate', { date: 'yesterday' }, ['10', '10']],
		['implausibleExchangeRate', { additionalFields: { exchangeRate: '0,73' } }, ['10', '10']],
	])('refuses %s before it asks Zoho: %j %j', async (code, changes, amounts) => {
		const item = await create(changes as IDataObject, amounts);
		expect(detailsOf(item)).toMatchObject({ code });
		expect(books.sim.requests).toHaveLength(0);
	});

	it('refuses a currency that the organization does not have', async () => {
		const item = await create({ additionalFields: { currency: 'XXX' } });
		expect(detailsOf(item)).toMatchObject({ code: 'missingCurrency', currency: 'XXX' });
		expect(books.requests('POST', /journals/)).toHaveLength(0);
	});
});
