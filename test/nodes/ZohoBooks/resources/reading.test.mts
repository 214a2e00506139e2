import type { IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createOrGet, detailsOf, openBooks, synthetic, type OpenBooks } from '../connected.mts';

let books: OpenBooks;
beforeAll(async () => {
	books = await openBooks();
	const dates = ['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'];
	await books.run(
		createOrGet(
			...dates.map((journal_date, n) =>
				synthetic(books, `AMZ-S-${n}-202606`, n + 1, { journal_date }),
			),
			synthetic(books, 'RENT-1'),
		),
	);
});
afterAll(async () => await books.sim.close());
beforeEach(() => void books.sim.requests.splice(0));

const read = async (resource: string, operation: string, parameters: IDataObject = {}) =>
	await books.run({ parameters: { resource, operation, ...parameters } });
const references = async (filters: IDataObject, parameters: IDataObject = {}) =>
	(await read('journal', 'getAll', { returnAll: true, filters, ...parameters }))
		.map(({ json }) => json.reference_number)
		.sort();

describe('journal:getAll', () => {
	it('filters by reference and by days, both included', async () => {
		expect(await references({ reference: 'RENT-1' })).toEqual(['RENT-1']);
		const june = { fromDate: '2026-06-01T00:00:00', toDate: '2026-06-30T00:00:00' };
		expect(await references({ referenceStartsWith: 'AMZ-', ...june })).toEqual([
			'AMZ-S-1-202606',
			'AMZ-S-2-202606',
		]);
		expect(await references({ notesContain: 'sha256' })).toHaveLength(5);
	});

	it('stops at the limit, and links every journal to its input', async () => {
		const items = await read('journal', 'getAll', { returnAll: false, limit: 2 });
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }]);
	});
});

describe('journal:get', () => {
	it('gives one journal with its lines, its ids as text', async () => {
		const [row] = await read('journal', 'getAll', { filters: { reference: 'RENT-1' } });
		const journalId = String(row?.json.journal_id);
		const [item] = await read('journal', 'get', { journalId });
		expect(item?.json).toMatchObject({ journal_id: journalId, reference_number: 'RENT-1' });
		expect(journalId).toMatch(/^\d{16,}$/);
		expect(item?.json.line_items).toHaveLength(2);
	});

	it('names the journal that is not there', async () => {
		const [item] = await read('journal', 'get', { journalId: '460000000000001' });
		expect(item?.json.error).toContain(
			'Zoho Books does not have this record: journal 460000000000001 (Zoho Books: ',
		);
		expect(detailsOf(item)).toMatchObject({ code: 'notFound' });
	});

	it('asks for nothing without an id', async () => {
		const [item] = await read('journal', 'get', { journalId: ' ' });
		expect(detailsOf(item)).toMatchObject({ code: 'missingValue' });
		expect(books.sim.requests).toHaveLength(0);
	});
});

describe('account', () => {
	it('is created, and then listed', async () => {
		const additionalFields = { account_code: '4711', description: '' };
		const [item] = await read('account', 'create', {
			account_name: 'Amazon Test',
			account_type: 'other_income',
			additionalFields,
		});
		expect(item?.json).toMatchObject({ account_name: 'Amazon Test', account_type: 'other_income' });
		const all = await read('account', 'getAll', {
			returnAll: true,
			filters: { filter_by: 'AccountType.Income' },
		});
		expect(all.map(({ json }) => json.account_id)).toContain(item?.json.account_id);
	});

	it('names the account that exists already', async () => {
		const [item] = await read('account', 'create', {
			account_name: 'Amazon Sales',
			account_type: 'income',
		});
		expect(item?.json.error).toContain('account Amazon Sales');
		expect(detailsOf(item)).toMatchObject({ serviceCode: '4' });
	});
});

describe('lists', () => {
	it('give currencies and organizations', async () => {
		const currencies = await read('currency', 'getAll', { returnAll: true });
		expect(currencies.map(({ json }) => json.currency_code)).toContain('CAD');
		const [organization] = await read('organization', 'getAll');
		expect(organization?.json.organization_id).toBe(books.sim.organizationId);
	});
});

describe('the stored rate', () => {
	it('is read for a currency and a day', async () => {
		const rated = await openBooks({
			exchangeRates: { CAD: [{ effectiveDate: '2026-05-01', rate: '0.731' }] },
		});
		const [cad] = (await rated.zoho.listCurrencies()).filter((one) => one.currency_code === 'CAD');
		const id = cad?.currency_id ?? '';
		expect(await rated.zoho.storedRate(id, '2026-06-03')).toBe('0.731');
		expect(await rated.zoho.storedRate(id, '2026-04-30')).toBeNull();
		await rated.sim.close();
	});
});
