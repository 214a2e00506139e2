import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchPackage } from '../foreign/zohoBooks/fetchPackage.mts';
import { openSession, type N8nApi, type WorkflowNode } from '../n8n/api.mts';
import { itemsOf } from '../n8n/executions.mts';
import { startN8n, type N8nProcess } from '../n8n/runN8n.mts';
import { startZohoBooks, type ZohoBooksSimulator } from '../simulators/zohoBooks/index.mts';
import { tlsProxy } from '../support/tlsProxy.mts';

const foreign = 'n8n-nodes-zoho-books-community';
const hosts = ['accounts.zoho.eu', 'www.zohoapis.eu'];

let folder: string;
let zoho: ZohoBooksSimulator;
let proxy: Awaited<ReturnType<typeof tlsProxy>>;
let n8n: N8nProcess;
let api: N8nApi;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'foreign-'));
	await fetchPackage(foreign, folder);
	zoho = await startZohoBooks({ speed: 60, takesBearer: true });
	proxy = await tlsProxy(folder, hosts, zoho.url);
	const env = {
		HTTPS_PROXY: proxy.url,
		NO_PROXY: '127.0.0.1,localhost',
		NODE_EXTRA_CA_CERTS: proxy.authority,
	};
	n8n = await startN8n({ userFolder: folder, env });
	api = await openSession(n8n.url);
	const { clientId, clientSecret } = zoho;
	const { id } = await api.credentials.put('Zoho', 'zohoBooksOAuth2Api', {
		dataCenter: 'eu',
		clientId,
		clientSecret,
		authQueryParameters: 'access_type=offline&prompt=consent',
		authentication: 'body',
	});
	const authorize = new URL(await api.credentials.authorizeUrl(id));
	const consent = new URL(authorize.pathname + authorize.search, zoho.url);
	await api.credentials.finishZoho(id, consent.href);
}, 300_000);

afterAll(async () => {
	await n8n.stop();
	await proxy.close();
	await zoho.close();
	await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}, 240_000);

const step = (name: string, parameters: Record<string, unknown>): WorkflowNode => ({
	id: name,
	name,
	type: `${foreign}.zohoBooks`,
	typeVersion: 1,
	position: [0, 0],
	parameters,
	credentials: { zohoBooksOAuth2Api: { id: null, name: 'Zoho' } },
});

it('another author’s package reads and writes what it claims to', async () => {
	const contact = (operation: string, more: Record<string, unknown> = {}) =>
		step(operation, {
			resource: 'contact',
			operation,
			organizationIdContact: zoho.organizationId,
			contactId: "={{ $('create').item.json.contact.contact_id }}",
			...more,
		});
	const nodes: WorkflowNode[] = [
		{
			id: 'start',
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		step('organizations', { resource: 'organization', operation: 'list' }),
		contact('create', { bodyContact: '{"contact_name":"Foreign Ltd","contact_type":"vendor"}' }),
		contact('update', { bodyContact: '{"contact_name":"Foreign GmbH"}' }),
		contact('get'),
		contact('list', { additionalFields: { contact_name: 'Foreign GmbH' } }),
		step('accounts', {
			resource: 'apiRequest',
			method: 'GET',
			endpoint: '/chartofaccounts',
			organizationIdApi: zoho.organizationId,
		}),
		contact('delete'),
	];
	const links = nodes.slice(0, -1).map(({ name }, index) => {
		const to = [{ node: nodes[index + 1]?.name, type: 'main', index: 0 }];
		return [name, { main: [to] }];
	});
	const connections = Object.fromEntries(links) as Record<string, unknown>;
	const { id } = await api.workflows.import({ name: 'Foreign', nodes, connections });
	const execution = await api.executions.untilFinished(await api.workflows.run(id, 'Start'));
	expect(execution.data.resultData.error?.message).toBeUndefined();
	const answerOf = (name: string) => itemsOf(execution, name)[0];
	expect(answerOf('organizations')).toMatchObject({ organization_id: zoho.organizationId });
	expect(answerOf('create')).toMatchObject({ contact: { contact_name: 'Foreign Ltd' } });
	expect(answerOf('get')).toMatchObject({ contact_name: 'Foreign GmbH', contact_type: 'vendor' });
	expect(answerOf('list')).toMatchObject({ contact_name: 'Foreign GmbH' });
	expect(JSON.stringify(answerOf('accounts'))).toContain('Amazon Clearing');
	expect(answerOf('delete')).toMatchObject({ code: 0 });
	expect(new Set(proxy.seen.map(({ host }) => host))).toEqual(new Set(hosts));
}, 240_000);
