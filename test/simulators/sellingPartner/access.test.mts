import axios from 'axios';
import { afterEach, describe, expect, it } from 'vitest';
import { type Body, asSeller, signIn } from './asSeller.mts';
import { type SellingPartnerSimulator, startSellingPartner } from './index.mts';
import type { SellingPartnerOptions } from './options.mts';

const sellers = '/sellers/v1/marketplaceParticipations';
let open: SellingPartnerSimulator[] = [];

async function start(options: SellingPartnerOptions = {}): Promise<SellingPartnerSimulator> {
	const amazon = await startSellingPartner(options);
	open.push(amazon);
	return amazon;
}

afterEach(async () => {
	await Promise.all(open.map(async (amazon) => await amazon.close()));
	open = [];
});

describe('the token endpoint', () => {
	it('exchanges the refresh token for an access token of one hour', async () => {
		const amazon = await start();
		const { status, data } = await signIn(amazon);
		expect(status).toBe(200);
		expect(data).toMatchObject({
			access_token: expect.stringMatching(/^Atza\|/) as string,
			refresh_token: amazon.credentials.refreshToken,
			token_type: 'bearer',
			expires_in: 3600,
		});
	});

	it.each([
		[{ client_secret: 'old' }, 401, 'invalid_client'],
		[{ client_id: 'other' }, 401, 'invalid_client'],
		[{ refresh_token: 'Atzr|other' }, 400, 'invalid_grant'],
		[{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
	])('refuses %o', async (changes, status, error) => {
		const answer = await signIn(await start(), changes as unknown as Record<string, string>);
		expect([answer.status, answer.data.error]).toEqual([status, error]);
		expect(answer.data.error_description).not.toBe('');
	});

	it('keeps the credentials and the numbers of an earlier run', async () => {
		const { credentials } = await start();
		const again = await start({ credentials, lastReportId: 290_000_000_000 });
		expect(again.credentials).toEqual(credentials);
		expect((await signIn(again)).status).toBe(200);
		const file = { fileName: 'a.txt', bytes: new Uint8Array() };
		expect(again.addSettlementFile(file).reportId).toBe('290000000001');
	});

	it('takes a form or JSON only', async () => {
		const amazon = await start();
		const { clientId, clientSecret, refreshToken } = amazon.credentials;
		const fields = {
			grant_type: 'refresh_token',
			client_id: clientId,
			client_secret: clientSecret,
			refresh_token: refreshToken,
		};
		const post = async (type: string) => {
			const options = { headers: { 'content-type': type }, validateStatus: () => true };
			return (await axios.post(amazon.tokenUrl, JSON.stringify(fields), options)).status;
		};
		expect(await post('application/json')).toBe(200);
		expect(await post('text/plain')).toBe(401);
	});

	it('issues no token after the secret has expired; those issued go on', async () => {
		const amazon = await start();
		const seller = await asSeller(amazon);
		amazon.expireSecret();
		expect((await signIn(amazon)).data.error).toBe('invalid_client');
		expect((await seller.get(sellers)).status).toBe(200);
	});

	it('knows no token any more after the seller withdrew consent', async () => {
		const amazon = await start();
		const seller = await asSeller(amazon);
		amazon.revokeConsent();
		expect((await seller.get(sellers)).data.errors?.[0]?.details).toMatch(/revoked/);
		expect((await signIn(amazon)).data.error).toBe('invalid_grant');
	});
});

describe('access to the API', () => {
	const details = async (url: string, headers: Record<string, string>) => {
		const { status, data } = await axios.get<Body>(url + sellers, {
			headers,
			validateStatus: () => true,
		});
		const [error] = data.errors ?? [];
		expect([status, error?.code]).toEqual([403, 'Unauthorized']);
		expect(error?.message).toBe('Access to requested resource is denied.');
		return error?.details;
	};

	it('needs a token that it issued', async () => {
		const { url } = await start();
		expect(await details(url, {})).toBe('Access token is missing in the request header.');
		expect(await details(url, { 'x-amz-access-token': 'Atza|made-up' })).toBe(
			'The access token you provided is revoked, malformed or invalid.',
		);
	});

	it('ends a token after an hour, and all tokens on demand', async () => {
		let now = Date.now();
		const amazon = await start({ now: () => now });
		const first = await asSeller(amazon);
		now += 3599_000;
		expect((await first.get(sellers)).status).toBe(200);
		now += 1000;
		const expired = 'The access token you provided has expired.';
		expect(await details(amazon.url, { 'x-amz-access-token': first.token })).toBe(expired);
		const second = await asSeller(amazon);
		amazon.expireTokens();
		expect(await details(amazon.url, { 'x-amz-access-token': second.token })).toBe(expired);
		expect((await (await asSeller(amazon)).get(sellers)).status).toBe(200);
	});

	it('is denied with empty details in the wrong region and without the role', async () => {
		const wrong = await start({ region: 'eu', sellerRegion: 'na' });
		const { token } = await asSeller(wrong);
		expect(await details(wrong.url, { 'x-amz-access-token': token })).toBe('');
		const roleless = await start({ deniedOperations: ['listPayouts'] });
		const seller = await asSeller(roleless);
		const denied = await seller.get('/finances/transfers/2024-06-01/payouts');
		expect([denied.status, denied.data.errors?.[0]?.details]).toEqual([403, '']);
		expect((await seller.get(sellers)).status).toBe(200);
	});

	it('names an id for every request', async () => {
		const seller = await asSeller(await start());
		const ids = [await seller.get(sellers), await seller.get('/nothing')].map(
			({ headers }) => headers['x-amzn-requestid'] as unknown,
		);
		expect(new Set(ids).size).toBe(2);
		expect(ids).not.toContain(undefined);
	});
});

describe('usage plans', () => {
	it('allow a burst, then as many as the rate refills', async () => {
		let now = Date.now();
		const seller = await asSeller(await start({ now: () => now }));
		const statuses = async (count: number) => {
			const found: number[] = [];
			for (let call = 0; call < count; call += 1) found.push((await seller.get(sellers)).status);
			return found;
		};
		expect(await statuses(16)).toEqual([...Array<number>(15).fill(200), 429]);
		now += 62_500;
		expect(await statuses(2)).toEqual([200, 429]);
		now += 1000_000;
		expect((await statuses(16)).filter((status) => status === 200)).toHaveLength(15);
	});

	it('say the rate with an answer and nothing with a refusal for it', async () => {
		const seller = await asSeller(await start());
		const first = await seller.get(sellers);
		expect(first.headers['x-amzn-ratelimit-limit']).toBe('0.016');
		for (let call = 1; call < 15; call += 1) await seller.get(sellers);
		const refused = await seller.get(sellers);
		expect([refused.status, refused.data.errors?.[0]?.code]).toEqual([429, 'QuotaExceeded']);
		expect(refused.headers).not.toHaveProperty('x-amzn-ratelimit-limit');
		expect(refused.headers).not.toHaveProperty('retry-after');
	});

	it('are counted for each operation by itself, and refill faster with `speed`', async () => {
		let now = Date.now();
		const seller = await asSeller(await start({ now: () => now, speed: 100 }));
		for (let call = 0; call < 15; call += 1) await seller.get(sellers);
		expect((await seller.get(sellers)).status).toBe(429);
		const other = await seller.get('/finances/transfers/2024-06-01/payouts');
		expect([other.status, other.headers['x-amzn-ratelimit-limit']]).toEqual([200, '50.0']);
		now += 625;
		expect((await seller.get(sellers)).status).toBe(200);
	});
});

describe('the log', () => {
	it('holds every exchange without secrets', async () => {
		const amazon = await start();
		const seller = await asSeller(amazon);
		await seller.get(sellers);
		expect(amazon.requests.map(({ method, url, status }) => [method, url, status])).toEqual([
			['POST', '/auth/o2/token', 200],
			['GET', sellers, 200],
		]);
		const text = JSON.stringify(amazon.requests);
		const { clientSecret, refreshToken } = amazon.credentials;
		for (const secret of [clientSecret, refreshToken, seller.token]) {
			expect(text).not.toContain(secret);
		}
	});

	it('lets a hook see a request before it is answered', async () => {
		const amazon = await start();
		const seen: string[] = [];
		amazon.onRequest.push(({ path }) => void seen.push(path));
		await (await asSeller(amazon)).get(sellers);
		expect(seen).toEqual(['/auth/o2/token', sellers]);
	});
});

describe('faults', () => {
	const fault = async (kind: 'status500' | '429' | 'expiredToken' | 'reset' | 'truncate') => {
		const amazon = await start();
		const seller = await asSeller(amazon);
		amazon.faults.push({ kind, times: 1, match: ({ path }) => path === sellers });
		const spoiled = await seller.get(sellers).catch((error: Error) => error);
		return { spoiled, next: (await seller.get(sellers)).status, amazon };
	};

	it.each([
		['status500', 500, 'InternalFailure'],
		['429', 429, 'QuotaExceeded'],
		['expiredToken', 403, 'Unauthorized'],
	] as const)('answer %s in the words of Amazon, once', async (kind, status, code) => {
		const { spoiled, next } = await fault(kind);
		expect(spoiled).toMatchObject({ status, data: { errors: [{ code }] } });
		expect(next).toBe(200);
	});

	it.each(['reset', 'truncate'] as const)('break the connection: %s', async (kind) => {
		const { spoiled, next, amazon } = await fault(kind);
		expect(spoiled).toBeInstanceOf(Error);
		expect(next).toBe(200);
		expect(amazon.requests.map((one) => one.fault)).toContain(kind);
	});
});
