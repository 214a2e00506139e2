import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientWith, connect, exchange } from './connect.mts';
import { startZohoBooks, type ZohoBooksSimulator } from './index.mts';

let now = Date.parse('2026-06-09T12:00:00Z');
let sim: ZohoBooksSimulator;
beforeAll(async () => {
	sim = await startZohoBooks({ now: () => now });
});
afterAll(async () => await sim.close());

describe('signing in to the API', () => {
	it.each([
		['no header', ''],
		['Bearer', 'Bearer 1000.abc.def'],
		['a garbled header', 'Zoho-oauthtoken'],
	])('answers %s with 401, code 14', async (_name, header) => {
		const { status, data } = await clientWith(sim, header).get('/journals');
		expect([status, data.code]).toEqual([401, 14]);
	});

	it('answers a token after its hour, or made dead, with 401, code 57', async () => {
		const zoho = await connect(sim);
		expect((await zoho.get('/journals')).status).toBe(200);
		now += 3_600_000;
		const late = await zoho.get('/journals');
		expect([late.status, late.data.code]).toEqual([401, 57]);
		const { access_token } = await exchange(sim);
		sim.expireTokens();
		const dead = clientWith(sim, `Zoho-oauthtoken ${access_token}`);
		expect((await dead.get('/journals')).data.code).toBe(57);
	});

	it('answers a call outside the granted scope with 401, code 57', async () => {
		const zoho = await connect(sim, 'ZohoBooks.accountants.READ');
		expect((await zoho.get('/journals')).status).toBe(200);
		for (const refused of [
			await zoho.post('/journals', {}),
			await zoho.get('/settings/currencies'),
			await zoho.get('/organizations'),
			await zoho.delete('/journals/1'),
		]) {
			expect([refused.status, refused.data.code]).toEqual([401, 57]);
		}
	});

	it('takes fullaccess for everything', async () => {
		const zoho = await connect(sim, 'ZohoBooks.fullaccess.all');
		expect((await zoho.get('/settings/currencies')).status).toBe(200);
		expect((await zoho.get('/journals')).status).toBe(200);
	});
});

describe('the organization', () => {
	it.each(['', '99999999'])('"%s" gives 400, code 6041', async (organization_id) => {
		const zoho = await connect(sim);
		const answer = await zoho.get('/journals', { params: { organization_id } });
		expect([answer.status, answer.data.code]).toEqual([400, 6041]);
		expect(answer.data.message).toContain(`CompanyName:${organization_id}.`);
	});

	it('is listed without naming it, with its zone and currency', async () => {
		const zoho = await connect(sim);
		const { data } = await zoho.get('/organizations', { params: { organization_id: '' } });
		expect(data.organizations).toMatchObject([
			{
				organization_id: sim.organizationId,
				currency_code: 'USD',

				time_zone: 'America/Los_Angeles',
				price_precision: 2,
			},
		]);
		const one = await zoho.get(`/organizations/${sim.organizationId}`);
		expect(one.data.organization.organization_id).toBe(sim.organizationId);
		expect((await zoho.get('/organizations/1')).data.code).toBe(6041);
	});

	it('answers an unknown address with 404, code 5', async () => {
		const answer = await (await connect(sim)).get('/nonsense');
		expect([answer.status, answer.data.code]).toEqual([404, 5]);
	});
});
