import { describe, expect, it } from 'vitest';
import { allPages } from '../../../../../nodes/clients/zohoBooks/http/paging.ts';

/** A list of 450 records behind pages, and what it was asked. */
function list() {
	const asked: object[] = [];
	const page = async (query: { page?: unknown; per_page?: unknown }) => {
		await Promise.resolve();
		asked.push(query);
		const [number, size] = [Number(query.page ?? 1), Number(query.per_page ?? 200)];
		const records = Array.from({ length: 450 }, (_, n) => ({ n }));
		const journals = records.slice((number - 1) * size, number * size);
		return { journals, page_context: { has_more_page: number * size < 450 } };
	};
	return { asked, page };
}

describe('reading pages', () => {
	it('gets all of them', async () => {
		const { asked, page } = list();
		const found = await allPages(page, 'journals', { status: 'x' });
		expect(found.map(({ n }) => n)).toEqual(Array.from({ length: 450 }, (_, n) => n));
		expect(asked[2]).toEqual({ status: 'x', page: 3, per_page: 200 });
	});

	it('stops at the limit', async () => {
		const { asked, page } = list();
		expect(await allPages(page, 'journals', {}, 250)).toHaveLength(250);
		expect(asked).toHaveLength(2);
		expect(await allPages(list().page, 'journals', {}, 3)).toHaveLength(3);
	});

	it.each([
		{},
		{ code: 0 },
		{ journals: '' },
		{ journals: null },
		{ journals: ['x'] },
		{ journal: [] },
	])('refuses %j: it does not say that the ledger is empty', async (answer) => {
		const reading = allPages(async () => await Promise.resolve(answer), 'journals');
		await expect(reading).rejects.toMatchObject({
			code: 'unexpectedAnswer',
			message: expect.stringContaining('list of journals: Zoho Books answered without the list'),
		});
	});

	it('refuses a later page without its list', async () => {
		const pages = [{ journals: [{}], page_context: { has_more_page: true } }, { code: 0 }];
		const reading = allPages(async () => await Promise.resolve(pages.shift() ?? {}), 'journals');
		await expect(reading).rejects.toMatchObject({ code: 'unexpectedAnswer' });
	});
});
