import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAndPack } from '../bootstrap.mjs';
import { openSession, type Execution, type N8nApi } from '../n8n/api.mts';
import { itemsOf } from '../n8n/executions.mts';
import { startN8n, type N8nProcess } from '../n8n/runN8n.mts';
import {
	startSellingPartner,
	type SellingPartnerSimulator,
} from '../simulators/sellingPartner/index.mts';

const us = 'ATVPDKIKX0DER';
const ago = (days: number) => new Date(Date.now() - days * 24 * 3600_000).toISOString();
const credentialName = 'Amazon Selling Partner account';
const type = 'amazonSellingPartnerOAuth2Api';

let folder: string;
let amazon: SellingPartnerSimulator;
let n8n: N8nProcess;
let api: N8nApi;
let execution: Execution;

/** Every operation of the Amazon node that needs no id of an answer before it; each is a node. */
const single: Record<string, Record<string, unknown>> = {
	'balance getAll': {},
	'catalogItem get': { marketplaceId: us, findBy: 'sku', itemId: 'SKU-1' },
	'inventory getAll': { marketplaceId: us },
	'listing getAll': { marketplaceId: us },
	'marketplace getAll': {},
	'order get': { orderId: '111-1' },
	'order getAll': { timeOf: 'created', filters: { after: ago(40) } },
	'payout getAll': { filters: { createdAfter: ago(40) } },
	'report create': { reportType: 'GET_MERCHANT_LISTINGS_ALL_DATA', marketplaceIds: [us] },
	'report getAll': {},
	'settlement getAll': { filters: { startedAfter: ago(40), processingStatus: 'Closed' } },
	'summary getAll': { filters: { periodStart: ago(35), periodEnd: ago(1) } },
	'transaction getAll': { filters: { postedAfter: ago(40) } },
	'destination create': {
		name: 'Queue',
		kind: 'sqs',
		arn: 'arn:aws:sqs:us-east-2:444455556666:q1',
	},
};

/** Each goes on with the first item of the one before it. */
const chains: string[][] = [
	['settlement getAll', 'settlement get'],
	['report getAll', 'report get'],
	['report getAll', 'report download', 'settlement parseFile'],
	[
		'destination create',
		'destination getAll',
		'subscription create',
		'subscription getAll',
		'subscription delete',
		'destination delete',
	],
];

const ofChains: Record<string, Record<string, unknown>> = {
	'settlement get': { financialEventGroupId: '={{ $json.financialEventGroupId }}' },
	'report get': {},
	'report download': {},
	'settlement parseFile': {},
	'destination getAll': {},
	'subscription create': {
		notificationType: 'ORDER_CHANGE',
		destinationId: '={{ $json.destinationId }}',
		payloadVersion: '1.0',
	},
	'subscription getAll': { notificationType: 'ORDER_CHANGE' },
	'subscription delete': {
		notificationType: 'ORDER_CHANGE',
		subscriptionId: '={{ $json.subscriptionId }}',
	},
	'destination delete': {
		destinationId: "={{ $('destination create').first().json.destinationId }}",
	},
};

const all = { ...single, ...ofChains };

function workflow() {
	const operations = Object.entries(all).map(([name, parameters], at) => {
		const [resource, operation] = name.split(' ');
		return {
			id: name,
			name,
			type: 'n8n-nodes-amazon-zoho-books.amazonSellingPartner',
			typeVersion: 1,
			position: [300, 100 * at],
			parameters: { resource, operation, limit: 5, ...parameters },
			credentials: { [type]: { id: null, name: credentialName } },
		};
	});
	const start = {
		id: 'start',
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const links = [...Object.keys(single).map((name) => ['Start', name]), ...chains].flatMap(
		(chain) => chain.slice(1).map((name, at) => [chain[at] ?? '', name] as const),
	);
	const connections: Record<string, { main: unknown[][] }> = {};
	for (const [from, to] of links) {
		const main = (connections[from] ??= { main: [[]] }).main[0] ?? [];
		main.push({ node: to, type: 'main', index: 0 });
	}
	return { name: 'Every operation', nodes: [start, ...operations], connections };
}

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'operations-'));
	amazon = await startSellingPartner({ speed: 10_000 });
	const items = [{ sku: 'SKU-1', charges: { principal: '40.00', commission: '-6.00' } }];
	amazon.tell(
		{ kind: 'settlements', from: ago(30), everyDays: 7 },
		{ kind: 'order', id: '111-1', at: ago(28), items },
	);
	amazon.addProducts([
		{
			sku: 'SKU-1',
			asin: 'B00SYNTH01',
			fnSku: 'X00SYNTH01',
			title: 'A synthetic product',
			marketplaceIds: [us],
			created: Date.parse(ago(100)),
			updated: Date.parse(ago(50)),
			quantity: 7,
			isBuyable: true,
		},
	]);
	n8n = await startN8n({ userFolder: folder, packageTarball: buildAndPack() });
	api = await openSession(n8n.url);
	await api.credentials.put(credentialName, type, {
		region: 'na',
		environment: 'custom',
		apiBaseUrl: amazon.url,
		tokenUrl: amazon.tokenUrl,
		...amazon.credentials,
		sellerId: amazon.sellerId,
	});
	const { id } = await api.workflows.import(workflow());
	execution = await api.executions.untilFinished(await api.workflows.run(id, 'Start'));
}, 300_000);
afterAll(async () => {
	await n8n.stop();
	await amazon.close();
	await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}, 240_000);

describe('the Amazon node in a real n8n', () => {
	it('runs without an error', () => {
		const { error } = execution.data.resultData;
		expect([execution.status, error?.message, error?.node?.name]).toEqual([
			'success',
			undefined,
			undefined,
		]);
	});

	it.each(Object.keys(all))('%s gives items', (name) => {
		expect(itemsOf(execution, name).length).toBeGreaterThan(0);
	});

	it('is never refused by Amazon', () => {
		expect(amazon.requests.filter(({ status }) => status >= 400)).toEqual([]);
	});
});
