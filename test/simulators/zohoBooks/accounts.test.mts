import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOrganization } from './testJournal.mts';

type Organization = Awaited<ReturnType<typeof openOrganization>>;
let [full, bare]: Organization[] = [];
const open = () => full as Organization;
beforeAll(async () => {
	[full, bare] = [await openOrganization(), await openOrganization({ chart: 'bare' })];
});
afterAll(async () => {
	await full?.sim.close();
	await bare?.sim.close();
});

const names = (rows: Array<{ account_name: string }>) => rows.map((row) => row.account_name);

async function list(organization: Organization, params = {}) {
	const { data } = await organization.zoho.get('/chartofaccounts', { params });
	return data as { code: number; chartofaccounts: never[]; page_context: never };
}

describe('the chart of accounts', () => {
	it('has the Amazon accounts, or not', async () => {
		const amazon = (all: string[]) => all.filter((name) => name.startsWith('Amazon'));
		expect(amazon(names((await list(open())).chartofaccounts))).toHaveLength(26);
		const others = names((await list(bare as Organization)).chartofaccounts);
		expect(amazon(others)).toEqual([]);
		expect(others).toContain('Exchange Gain or Loss');
	});

	it('pages to the end, each account once, in order', async () => {
		const seen: string[] = [];
		for (let page = 1, more = true; more; page++) {
			const { chartofaccounts, page_context } = await list(open(), { page, per_page: 7 });
			seen.push(...names(chartofaccounts));
			more = (page_context as { has_more_page: boolean }).has_more_page;
		}
		const all = names((await list(open())).chartofaccounts);
		expect(seen).toEqual(all);
		expect(all).toEqual([...all].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
	});

	it('never gives more than 200 a page', async () => {
		const { page_context } = await list(open(), { per_page: 500 });
		expect(page_context).toMatchObject({ per_page: 200, has_more_page: false });
	});

	it('is filtered by state and group', async () => {
		const shown = async (filter: string) =>
			(await list(open(), { filter_by: `AccountType.${filter}` })).chartofaccounts as Array<{
				account_name: string;
				account_type: string;
			}>;
		expect(names(await shown('Inactive'))).toEqual(['Old Marketplace Sales']);
		expect(names(await shown('Active'))).not.toContain('Old Marketplace Sales');
		const types = new Set((await shown('Income')).map((row) => row.account_type));
		expect(types).toEqual(new Set(['income', 'other_income']));
	});

	it.each([
		{ filter_by: 'accounttype.all' },
		{ sort_column: 'account_code' },
		{ page: 0 },
		{ per_page: 'x' },
		{ last_modified_time: 'yesterday' },
	])('refuses %j with code 2', async (params) => {
		const answer = await list(open(), params);
		expect(answer.code).toBe(2);
	});
});

describe('an account', () => {
	const account = (account_name: string, account_type = 'income') => ({
		account_name,
		account_type,
	});

	it('is created with 201, found again, and used up by its name', async () => {
		const made = await open().zoho.post('/chartofaccounts', account('Amazon Extra Income'));
		expect(made.status).toBe(201);
		const { account_id } = made.data.chart_of_account;
		expect(account_id).toMatch(/^\d{18}$/);
		const read = await open().zoho.get(`/chartofaccounts/${account_id}`);
		expect(read.data.chart_of_account).toMatchObject({ account_type: 'income', is_active: true });
		const again = await open().zoho.post('/chartofaccounts', account('amazon extra income'));
		expect([again.status, again.data.code]).toEqual([400, 4]);
	});

	it.each([
		[account(''), 2],
		[account('X', 'incomes'), 2],
		[account('X'.repeat(101)), 15],
		[{ ...account('Y'), currency_id: '1' }, 2],
		[{ ...account('Y'), parent_account_id: '1' }, 2],
		[{ account_name: { name: 'Y' }, account_type: 'income' }, 15],
	])('%j is refused with code %i', async (body, code) => {
		const { status, data } = await open().zoho.post('/chartofaccounts', body);
		expect([status, data.code]).toEqual([400, code]);
	});

	it('is switched off and on, and deleted while unused', async () => {
		const id = open().accounts('Amazon Suspense');
		const off = await open().zoho.post(`/chartofaccounts/${id}/inactive`);
		expect(off.status).toBe(201);
		const journal = open().journal({}, { account_id: id });
		expect((await open().zoho.post('/journals', journal)).data.code).toBe(11016);
		await open().zoho.post(`/chartofaccounts/${id}/active`);
		expect((await open().zoho.post('/journals', journal)).status).toBe(201);
		expect((await open().zoho.delete(`/chartofaccounts/${id}`)).data.code).toBe(1004);
		const unused = open().accounts('Petty Cash');
		expect((await open().zoho.delete(`/chartofaccounts/${unused}`)).status).toBe(200);
		expect((await open().zoho.get(`/chartofaccounts/${unused}`)).status).toBe(404);
	});
});
