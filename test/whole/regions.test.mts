import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildAndPack } from '../bootstrap.mjs';
import { openSession, type N8nApi } from '../n8n/api.mts';
import { itemsOf } from '../n8n/executions.mts';
import { startN8n, type N8nProcess } from '../n8n/runN8n.mts';
import { startZohoBooks, type ZohoBooksSimulator } from '../simulators/zohoBooks/index.mts';
import { canMakeCertificates, tlsProxy } from '../support/tlsProxy.mts';

/** As Zoho documents them: https://www.zoho.com/books/api/v3/introduction/ and …/oauth/. */
const regions = [
	['us', 'accounts.zoho.com', 'www.zohoapis.com'],
	['eu', 'accounts.zoho.eu', 'www.zohoapis.eu'],
	['in', 'accounts.zoho.in', 'www.zohoapis.in'],
	['au', 'accounts.zoho.com.au', 'www.zohoapis.com.au'],
	['jp', 'accounts.zoho.jp', 'www.zohoapis.jp'],
	['ca', 'accounts.zohocloud.ca', 'www.zohoapis.ca'],
	['cn', 'accounts.zoho.com.cn', 'www.zohoapis.com.cn'],
	['sa', 'accounts.zoho.sa', 'www.zohoapis.sa'],
] as const;

/** What tokens name as the address of the API. */
let apiDomain = '';
const hasOpenssl = await canMakeCertificates();
if (!hasOpenssl) console.log('Regions: skipped, openssl is absent');

let folder: string;
let zoho: ZohoBooksSimulator;
let proxy: Awaited<ReturnType<typeof tlsProxy>>;
let n8n: N8nProcess;
let api: N8nApi;

const accounts = { resource: 'account', operation: 'getAll', returnAll: true };

const workflow = (credential: string, parameters: Record<string, unknown> = accounts) => ({
	name: `Accounts of ${credential}`,
	nodes: [
		{
			id: 'start',
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		{
			id: 'accounts',
			name: 'Accounts',
			type: 'n8n-nodes-amazon-zoho-books.zohoBooks',
			typeVersion: 1,
			position: [200, 0],
			parameters,
			credentials: { zohoBooksOAuth2Api: { id: null, name: credential } },
		},
	],
	connections: { Start: { main: [[{ node: 'Accounts', type: 'main', index: 0 }]] } },
});

async function accountsOf(id: string): Promise<number> {
	const execution = await api.executions.untilFinished(await api.workflows.run(id, 'Start'));
	expect(execution.data.resultData.error?.message).toBeUndefined();
	return itemsOf(execution, 'Accounts').length;
}

/** Where requests went, each kind once: the host, and what was asked there. */
const went = () =>
	new Set(
		proxy.seen.map(({ host, path }) => `${host}${path.replace(/^\/books\/v3\/.*/, '/books/v3')}`),
	);

describe.skipIf(!hasOpenssl)('the hosts of Zoho', () => {
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'regions-'));
		zoho = await startZohoBooks({ speed: 60, apiDomain: () => apiDomain });
		const hosts = regions.flatMap(([, accounts, books]) => [accounts, books]);
		proxy = await tlsProxy(folder, hosts, zoho.url);
		const packageTarball = process.env.PACKAGE_TARBALL ?? buildAndPack();
		const env = {
			HTTPS_PROXY: proxy.url,
			NO_PROXY: '127.0.0.1,localhost',
			NODE_EXTRA_CA_CERTS: proxy.authority,
		};
		n8n = await startN8n({ userFolder: folder, packageTarball, env });
		api = await openSession(n8n.url);
	}, 300_000);

	afterAll(async () => {
		await n8n.stop();
		await proxy.close();
		await zoho.close();
		await rm(folder, { recursive: true, force: true, maxRetries: 3 });
	}, 240_000);
	beforeEach(() => void proxy.seen.splice(0));

	describe.each(regions)('the data center %s', (dataCenter, signIn, books) => {
		it(`signs in at ${signIn} and asks ${books}`, async () => {
			apiDomain = `https://${books}`;
			const name = `Zoho ${dataCenter}`;
			const { clientId, clientSecret } = zoho;
			const data = { dataCenter, clientId, clientSecret };
			const { id } = await api.credentials.put(name, 'zohoBooksOAuth2Api', data);
			const authorize = new URL(await api.credentials.authorizeUrl(id));
			expect(authorize.origin + authorize.pathname).toBe(`https://${signIn}/oauth/v2/auth`);
			expect(authorize.searchParams.get('access_type')).toBe('offline');
			const consent = new URL(authorize.pathname + authorize.search, zoho.url);
			await api.credentials.finishZoho(id, consent.href);
			expect([...went()]).toEqual([`${signIn}/oauth/v2/token`]);
			const { id: own } = await api.workflows.import(workflow(name));
			expect(await accountsOf(own)).toBeGreaterThan(10);
			expect([...went()]).toEqual([`${signIn}/oauth/v2/token`, `${books}/books/v3`]);
			proxy.seen.splice(0);
			zoho.expireTokens();
			expect(await accountsOf(own)).toBeGreaterThan(10);
			expect([...went()]).toEqual([`${books}/books/v3`, `${signIn}/oauth/v2/token`]);
		}, 240_000);
	});

	describe('a token that names an API', () => {
		const usAccount = async (name: string) => {
			const { clientId, clientSecret } = zoho;
			const data = { dataCenter: 'us', clientId, clientSecret };
			const { id } = await api.credentials.put(name, 'zohoBooksOAuth2Api', data);
			const authorize = new URL(await api.credentials.authorizeUrl(id));
			await api.credentials.finishZoho(
				id,
				new URL(authorize.pathname + authorize.search, zoho.url).href,
			);
			proxy.seen.splice(0);
		};

		it('of another region wins, and the check of the organization says so', async () => {
			apiDomain = 'https://www.zohoapis.eu';
			await usAccount('Moved');
			const check = { resource: 'organization', operation: 'check' };
			const { id } = await api.workflows.import(workflow('Moved', check));
			const execution = await api.executions.untilFinished(await api.workflows.run(id, 'Start'));
			expect([...went()]).toEqual(['www.zohoapis.eu/books/v3']);
			expect(itemsOf(execution, 'Accounts')[0]).toMatchObject({
				check: 'connection',
				result: 'attention',
				found: expect.stringContaining('https://www.zohoapis.eu'),
			});
		}, 240_000);

		it('outside the table gets nothing', async () => {
			apiDomain = 'https://zohoapis.evil.example';
			await usAccount('Evil');
			const { id } = await api.workflows.import(workflow('Evil'));
			expect(await accountsOf(id)).toBeGreaterThan(10);
			expect([...went()]).toEqual(['www.zohoapis.com/books/v3']);
		}, 240_000);
	});
});
