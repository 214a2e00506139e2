import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, askToken, clientWith, exchange, redirectOf, refresh, web } from './connect.mts';
import { startZohoBooks, type ZohoBooksSimulator } from './index.mts';

let now = Date.parse('2026-06-09T12:00:00Z');
let sim: ZohoBooksSimulator;
beforeAll(async () => {
	sim = await startZohoBooks({ now: () => now, redirectUris: undefined, location: 'ca' });
});
afterAll(async () => await sim.close());

describe('the consent page', () => {
	it('leads back with code, state, location and accounts-server', async () => {
		const params = {
			client_id: sim.clientId,
			response_type: 'code',
			state: 'a&b"c',

			redirect_uri: 'http://127.0.0.1:1/back',
			scope: 'ZohoBooks.settings.READ',
		};
		const page = await web.get(`${sim.url}/oauth/v2/auth`, { params });
		expect(page.headers['content-type']).toContain('text/html');
		expect(page.data).toContain('ZohoBooks.settings.READ');
		expect(page.data).toContain('name="state" value="a&#38;b&#34;c"');
		const answer = await accept(sim, params);
		expect(answer.status).toBe(302);
		const back = redirectOf(answer);
		expect(back.get('state')).toBe('a&b"c');
		expect(back.get('location')).toBe('ca');
		expect(back.get('accounts-server')).toBe(sim.url);
		expect(back.get('code')).toMatch(/^1000\./);
	});

	it.each([
		['client_id', 'other', 'Invalid Client'],
		['redirect_uri', 'nonsense', 'Invalid Redirect Uri'],
		['response_type', 'token', 'Invalid Response Type'],
		['scope', 'ZohoBooks.journals', 'Invalid OAuth Scope'],
		['scope', 'ZohoBooks.settings.READ ZohoBooks.accountants.READ', 'Invalid OAuth Scope'],
	])('shows an error for a wrong %s', async (name, value, words) => {
		const answer = await accept(sim, { [name]: value });
		expect(answer.status).toBe(400);
		expect(answer.data).toContain(words);
	});

	it('knows only registered redirect addresses, where there are any', async () => {
		const strict = await startZohoBooks({ redirectUris: ['http://127.0.0.1:1/back'] });
		expect((await accept(strict)).data).toContain('Invalid Redirect Uri');
		await strict.close();
	});
});

describe('the token endpoint', () => {
	it('gives an hour, the API domain, and a refresh token at the first offline consent', async () => {
		const fresh = await startZohoBooks();
		const token = await exchange(fresh);
		expect(token).toMatchObject({
			token_type: 'Bearer',
			expires_in: 3600,
			api_domain: fresh.url,
			refresh_token: expect.stringMatching(/^1000\./),
		});
		expect(await exchange(fresh)).not.toHaveProperty('refresh_token');
		expect(await exchange(fresh, { prompt: 'consent' })).toHaveProperty('refresh_token');
		await fresh.close();
	});

	it('gives no refresh token without access_type=offline', async () => {
		const token = await exchange(sim, { access_type: '', prompt: 'consent' });
		expect(token).toHaveProperty('access_token');
		expect(token).not.toHaveProperty('refresh_token');
	});

	it('answers errors with HTTP 200', async () => {
		const grant_type = 'authorization_code';
		for (const [parameters, error] of [
			[{ grant_type, code: 'nonsense' }, 'invalid_code'],
			[{ grant_type: 'refresh_token', refresh_token: 'nonsense' }, 'invalid_code'],
			[{ grant_type, client_id: 'other' }, 'invalid_client'],
			[{ grant_type, client_secret: 'other' }, 'invalid_client_secret'],
			[{ grant_type: 'password' }, 'invalid_grant_type'],
		] as const) {
			const { status, data } = await askToken(sim, parameters as Record<string, string>);
			expect([status, data]).toEqual([200, { error }]);
		}
	});

	it('takes each code once, within a minute, for its own redirect address', async () => {
		const grant_type = 'authorization_code';
		const newCode = async () => redirectOf(await accept(sim)).get('code') ?? '';
		const code = await newCode();
		expect((await askToken(sim, { grant_type, code })).data).toHaveProperty('access_token');
		expect((await askToken(sim, { grant_type, code })).data.error).toBe('invalid_code');
		const late = await newCode();
		now += 61_000;
		expect((await askToken(sim, { grant_type, code: late })).data.error).toBe('invalid_code');
		const redirected = { grant_type, code: await newCode(), redirect_uri: 'http://else.where/' };
		expect((await askToken(sim, redirected)).data.error).toBe('invalid_redirect_uri');
	});
});

describe('refreshing', () => {
	const consent = async () => await exchange(sim, { prompt: 'consent' });

	it('gives ten tokens in ten minutes, then says Access Denied', async () => {
		const { refresh_token } = await consent();
		for (let draw = 0; draw < 10; draw++) {
			const { data } = await refresh(sim, refresh_token);
			expect(data).not.toHaveProperty('refresh_token');
			expect(data).toHaveProperty('access_token');
		}
		const denied = await refresh(sim, refresh_token);
		expect([denied.status, denied.data.error]).toEqual([400, 'Access Denied']);
		now += 600_000;
		expect((await refresh(sim, refresh_token)).data).toHaveProperty('access_token');
	});

	it('ends silently for the oldest of 21 refresh tokens', async () => {
		const { refresh_token: oldest } = await consent();
		for (let others = 0; others < 20; others++) await consent();
		expect((await refresh(sim, oldest)).data).toEqual({ error: 'invalid_code' });
	});

	it('ends when the consent is withdrawn', async () => {
		const { access_token, refresh_token } = await consent();
		sim.revoke();
		expect((await refresh(sim, refresh_token)).data).toEqual({ error: 'invalid_code' });
		const { data } = await clientWith(sim, `Zoho-oauthtoken ${access_token}`).get('/journals');
		expect(data.code).toBe(57);
	});

	it('ends for a token that is revoked over HTTP', async () => {
		const [one, other] = [await consent(), await consent()];
		await web.post(`${sim.url}/oauth/v2/token/revoke?token=${one.refresh_token}`);
		expect((await refresh(sim, one.refresh_token)).data).toEqual({ error: 'invalid_code' });
		expect((await refresh(sim, other.refresh_token)).data).toHaveProperty('access_token');
	});
});
