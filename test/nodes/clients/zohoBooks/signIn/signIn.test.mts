import { afterEach, describe, expect, it } from 'vitest';
import type { ApiRefusal } from '../../../../../nodes/clients/transport/apiRefusal.ts';
import { journals, refusal, scripted, tokenData, type Reply } from '../scripted.mts';

let server: Awaited<ReturnType<typeof scripted>> | undefined;
afterEach(async () => await server?.close());

const start = async (replies: Reply[], refreshes: Reply[] = []) =>
	(server = await scripted(replies, refreshes));
const failure = async (task: Promise<unknown>) =>
	await task.then(
		() => Promise.reject(new Error('nothing was refused')),
		(error: unknown) => error as ApiRefusal,
	);
const unauthorized = refusal(401, 57, 'You are not authorized to perform this operation');
const newToken = (access_token: string): Reply => ({ body: { access_token, expires_in: 3600 } });
const endsIn = (name: string, milliseconds: number, changes: object = {}) => ({
	oauthTokenData: tokenData(name, {
		n8n_expires_at: String(Date.now() + milliseconds),
		...changes,
	}),
});

describe('the access token', () => {
	it("travels in Zoho's own header, never in the address", async () => {
		const { client, asked } = await start([journals()]);
		await client({ oauthTokenData: tokenData('secret-a') }).listJournals();
		expect(asked[0]?.authorization).toBe('Zoho-oauthtoken secret-a');
		expect(asked[0]?.url).not.toContain('secret-a');
	});

	it('is refreshed before it ends', async () => {
		const { client, asked, refreshes } = await start([journals()], [newToken('secret-b2')]);
		await client(endsIn('secret-b1', 30_000)).listJournals();
		expect(asked.map(({ authorization }) => authorization)).toEqual(['Zoho-oauthtoken secret-b2']);
		expect(refreshes()).toBe(1);
	});

	it('is used on where the refresh left it unchanged and Zoho still takes it', async () => {
		const { client, asked, refreshes } = await start([journals()], [newToken('secret-c')]);
		const zoho = client(endsIn('secret-c', 30_000));
		await zoho.listJournals();
		await zoho.listJournals();
		expect(asked).toHaveLength(2);
		expect(refreshes()).toBe(1);
	});

	it('is refreshed once by many calls at the same time', async () => {
		const { client, refreshes } = await start([journals()], [newToken('secret-d2')]);
		const credential = { ...endsIn('secret-d1', 30_000) };
		await Promise.all([1, 2, 3].map(async () => await client(credential).listJournals()));
		expect(refreshes()).toBe(1);
	});

	it('is refreshed after a 401, and the call is repeated', async () => {
		const replies = [unauthorized, journals({ journal_id: '9' })];
		const { client, asked, refreshes } = await start(replies, [newToken('secret-e2')]);
		expect(await client({ oauthTokenData: tokenData('secret-e1') }).listJournals()).toHaveLength(1);
		expect(asked.map(({ authorization }) => authorization)).toEqual([
			'Zoho-oauthtoken secret-e1',
			'Zoho-oauthtoken secret-e2',
		]);
		expect(refreshes()).toBe(1);
	});
});

describe('a 401 that stays', () => {
	it('means a missing permission when a token just issued is turned down too', async () => {
		const { client, refreshes } = await start([unauthorized], [newToken('secret-f2')]);
		const zoho = client({ oauthTokenData: tokenData('secret-f1') });
		const first = await failure(zoho.listJournals());
		expect(first).toMatchObject({ code: 'missingScope', details: { serviceCode: '57' } });
		expect(first.nextStep).toContain('accept every permission');
		expect(await failure(zoho.listAccounts())).toMatchObject({ code: 'missingScope' });
		expect(refreshes()).toBe(1);
	});

	it('means "reconnect" when the refresh is refused, with HTTP 200 as Zoho does it', async () => {
		const refused: Reply = { body: { error: 'invalid_code' } };
		const { client, asked, refreshes } = await start([unauthorized], [refused]);
		const credential = { oauthTokenData: tokenData('secret-g') };
		const error = await failure(client(credential).listJournals());
		expect(error).toMatchObject({ code: 'reconnect', details: { serviceCode: 'invalid_code' } });
		expect(error.nextStep).toContain('connect it again');
		expect(await failure(client(credential).listJournals())).toMatchObject({ code: 'reconnect' });
		expect(refreshes()).toBe(1);
		expect(asked).toHaveLength(2);
	});

	it('is not blamed on an old error that n8n kept from before the reconnect', async () => {
		const { client } = await start([unauthorized, journals()], [newToken('secret-h2')]);
		const oauthTokenData = tokenData('secret-h1', { error: 'invalid_code' });
		expect(await client({ oauthTokenData }).listJournals()).toEqual([]);
	});

	it('means a missing permission where the refresh gave the same token without an error', async () => {
		const { client } = await start([unauthorized], [newToken('secret-i')]);
		expect(
			await failure(client({ oauthTokenData: tokenData('secret-i') }).listJournals()),
		).toMatchObject({ code: 'missingScope' });
	});

	it('means "wait" when Zoho gives out no more tokens', async () => {
		const denied: Reply = {
			status: 400,
			body: {
				error_description: 'You have made too many requests continuously.',

				error: 'Access Denied',
				status: 'failure',
			},
		};
		const { client } = await start([unauthorized], [denied]);
		expect(
			await failure(client({ oauthTokenData: tokenData('secret-j') }).listJournals()),
		).toMatchObject({
			code: 'signInLimit',
			message: expect.stringContaining('too many requests'),
			nextStep: expect.stringContaining('half an hour'),
		});
	});

	it('is not asked for again while Zoho gives out no tokens, nor by another client', async () => {
		const denied: Reply = { status: 400, body: { error: 'Access Denied', status: 'failure' } };
		const { client, refreshes } = await start([unauthorized], [denied]);
		const oauthTokenData = tokenData('secret-j3');
		for (const again of [1, 2, 3]) {
			const told = await failure(client({ oauthTokenData }).listJournals());
			expect([again, told.code]).toEqual([again, 'signInLimit']);
		}
		expect(refreshes()).toBe(1);
	});

	it('is used to its end where Zoho Accounts cannot renew it early', async () => {
		const { client } = await start([journals()], [{ status: 503, body: 'down' }]);
		expect(await client(endsIn('secret-j4', 30_000)).listJournals()).toEqual([]);
	});

	it('is not a matter of the user when Zoho Accounts is down', async () => {
		const { client } = await start([unauthorized], [{ status: 503, body: 'down' }]);
		expect(
			await failure(client({ oauthTokenData: tokenData('secret-k') }).listJournals()),
		).toMatchObject({ code: 'serverTrouble' });
	});
});

describe('a credential without a token', () => {
	it('says "reconnect"', async () => {
		const { client, asked } = await start([journals()]);
		const error = await failure(
			client({ oauthTokenData: { error: 'invalid_code' } }).listJournals(),
		);
		expect(error).toMatchObject({ code: 'reconnect' });
		expect(asked).toHaveLength(0);
	});

	it('names the region in which the user really signed in', async () => {
		const { client } = await start([journals()]);
		const oauthTokenData = {
			error: 'invalid_code',
			callbackQueryString: { location: 'eu' },
		};
		expect(
			await failure(client({ dataCenter: 'us', oauthTokenData }).listJournals()),
		).toMatchObject({
			code: 'wrongRegion',
			message: expect.stringMatching(/"eu".*"us"/),
		});
	});

	it('refuses a custom server that would carry the token in the clear', async () => {
		const { client, asked } = await start([journals()]);
		const apiBaseUrl = 'http://books.example.com';
		expect(await failure(client({ apiBaseUrl }).listJournals())).toMatchObject({
			code: 'insecureUrl',
		});
		expect(asked).toHaveLength(0);
	});

	it('names no secret in any refusal', async () => {
		const { client } = await start([unauthorized], [{ status: 400, body: { error: 'invalid' } }]);
		const errors = [
			await failure(client({ oauthTokenData: tokenData('access-secret-x') }).listJournals()),
			await failure(client({ accessTokenUrl: 'http://127.0.0.1:1/' }).listJournals()),
			await failure(client({ apiBaseUrl: 'http://127.0.0.1:1' }).listJournals()),
		];
		for (const error of errors) {
			const seen = JSON.stringify({ ...error, message: error.message, stack: error.stack });
			expect(seen).not.toMatch(/secret/);
			expect(error.cause).toBeUndefined();
		}
	});
});
