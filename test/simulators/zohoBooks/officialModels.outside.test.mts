import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchangesValidated, specsFolder, type Validation } from '../officialModels.mts';
import { accept, clientWith, exchange, refresh, web } from './connect.mts';
import { openOrganization } from './testJournal.mts';

const isAbsent = !existsSync(specsFolder());
if (isAbsent) console.log(`Official models: skipped, ${specsFolder()} is absent`);

type Organization = Awaited<ReturnType<typeof openOrganization>>;

describe.skipIf(isAbsent)('the Zoho Books simulator against the official models', () => {
	let opened: Organization | undefined;
	beforeAll(async () => {
		opened = await openOrganization({ limits: { perDay: 80 } });
		await everyEndpoint(opened);
	});
	afterAll(async () => await opened?.sim.close());

	const requests = () => opened?.sim.requests ?? [];

	it('keeps to them in every answer, refusals included', async () => {
		const { validated, problems, unmatched } = (await exchangesValidated(
			...([requests(), 'zoho'] as const),
		)) as Validation;
		expect(problems).toEqual([]);
		expect(unmatched).toEqual([
			'Zoho: consent page',
			'Zoho: token',
			'GET /books/v3/nonsense',
			'Zoho: token revocation',
		]);
		console.log(`Official models: ${validated} exchanges of the Zoho Books simulator validated`);
	});

	it('has exchanges of every status that it plays, and of every operation', () => {
		const statuses = new Set(requests().map(({ status }) => status));
		expect([...statuses].sort()).toEqual([200, 201, 302, 400, 401, 404, 429, 500]);
		const operations = requests()
			.filter(({ status, url }) => status < 300 && url.startsWith('/books'))
			.map(
				({ method, url }) =>
					`${method} ${url.replace(/\?.*|\/books\/v3/g, '').replace(/\d{8,}/g, 'ID')}`,
			);
		expect([...new Set(operations)].sort()).toEqual(played);
	});
});

const played = [
	'DELETE /chartofaccounts/ID',
	'DELETE /journals/ID',
	'GET /chartofaccounts',
	'GET /chartofaccounts/ID',
	'GET /journals',
	'GET /journals/ID',
	'GET /organizations',
	'GET /organizations/ID',
	'GET /settings/currencies',
	'GET /settings/currencies/ID',
	'GET /settings/currencies/ID/exchangerates',
	'POST /chartofaccounts',
	'POST /chartofaccounts/ID/active',
	'POST /chartofaccounts/ID/inactive',
	'POST /journals',
	'POST /journals/ID/status/publish',
	'POST /settings/currencies',
	'POST /settings/currencies/ID/exchangerates',
	'PUT /journals/ID',
];

async function everyEndpoint(organization: Organization): Promise<void> {
	const { sim, zoho } = organization;
	await web.get(`${sim.url}/oauth/v2/auth`);
	await accept(sim, { client_id: 'other' });
	const { refresh_token } = await exchange(sim, { prompt: 'consent' });
	await refresh(sim, refresh_token);
	await clientWith(sim, '').get('/journals');
	await zoho.get('/journals', { params: { organization_id: '1' } });
	await zoho.get('/nonsense');
	await settings(organization);
	await accounts(organization);
	await journals(organization);
	await web.post(`${sim.url}/oauth/v2/token/revoke?token=${refresh_token}`);
}

async function settings({ sim, zoho, currencies }: Organization): Promise<void> {
	await zoho.get('/organizations', { params: { organization_id: undefined } });
	await zoho.get(`/organizations/${sim.organizationId}`);
	const currency = { currency_code: 'KWD', currency_format: '1,234,567.899', price_precision: 3 };
	for (let times = 0; times < 2; times++) await zoho.post('/settings/currencies', currency);
	await zoho.get('/settings/currencies', { params: { filter_by: 'Currencies.All', page: 1 } });
	const path = `/settings/currencies/${currencies('CAD')}`;
	await zoho.get(path);
	await zoho.post(`${path}/exchangerates`, { effective_date: '2026-06-01', rate: 0.73 });
	await zoho.get(`${path}/exchangerates`, { params: { from_date: '2026-06-02' } });
	await zoho.get('/settings/currencies/1');
}

async function accounts({ zoho }: Organization): Promise<void> {
	const account = { account_name: 'Amazon Extra', account_type: 'income', description: 'x' };
	const made = await zoho.post('/chartofaccounts', account);
	await zoho.post('/chartofaccounts', account);
	const path = `/chartofaccounts/${made.data.chart_of_account.account_id}`;
	await zoho.post(`${path}/inactive`);
	const params = { showbalance: true, filter_by: 'AccountType.Inactive', per_page: 10 };
	await zoho.get('/chartofaccounts', { params });
	await zoho.post(`${path}/active`);
	await zoho.get(path);
	await zoho.delete(path);
	await zoho.get(path);
}

async function journals({ sim, zoho, journal, currencies }: Organization): Promise<void> {
	const made = await zoho.post('/journals', journal({ status: 'draft' }));
	await zoho.post('/journals', journal({ currency_id: currencies('EUR'), exchange_rate: 1.1 }));
	await zoho.post('/journals', journal({}, { amount: 1 }));
	const path = `/journals/${made.data.journal.journal_id}`;
	await zoho.post(`${path}/status/publish`);
	await zoho.get(path);
	await zoho.put(path, { journal_date: '2026-06-10', notes: 'Changed' });
	const search = { reference_number_startswith: 'AMZ', date_start: '2026-01-01', total: 12.34 };
	await zoho.get('/journals', { params: { ...search, sort_column: 'total', sort_order: 'A' } });
	await zoho.delete(path);
	await zoho.delete(path);
	sim.faults.push({ match: () => true, times: 1, kind: 'status500' });
	await zoho.get('/journals');
	while ((await zoho.get('/journals')).status === 200);
}
