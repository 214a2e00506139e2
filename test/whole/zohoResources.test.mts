import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAndPack } from '../bootstrap.mjs';
import { openSession, type N8nApi, type WorkflowNode } from '../n8n/api.mts';
import { itemsOf } from '../n8n/executions.mts';
import { startN8n, type N8nProcess } from '../n8n/runN8n.mts';
import { startZohoBooks, type ZohoBooksSimulator } from '../simulators/zohoBooks/index.mts';

let folder: string;
let zoho: ZohoBooksSimulator;
let n8n: N8nProcess;
let api: N8nApi;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'zoho-'));
	zoho = await startZohoBooks({ speed: 60 });
	const packageTarball = process.env.PACKAGE_TARBALL ?? buildAndPack();
	n8n = await startN8n({ userFolder: folder, packageTarball });
	api = await openSession(n8n.url);
	const { id } = await api.credentials.put('Zoho Books account', 'zohoBooksOAuth2Api', {
		dataCenter: 'custom',
		accountsUrl: zoho.url,
		apiBaseUrl: zoho.url,
		clientId: zoho.clientId,
		clientSecret: zoho.clientSecret,
	});
	await api.credentials.connectZoho(id);
}, 300_000);

afterAll(async () => {
	await n8n.stop();
	await zoho.close();
	await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}, 240_000);

type Parameters = Record<string, unknown>;

const byId = (value: string) => ({ __rl: true, mode: 'id', value });
const from = (node: string, key: string) => byId(`={{ $('${node}').item.json.${key} }}`);

/** One node after the other, each with an operation; names are `resource operation`. */
const steps: ReadonlyArray<readonly [string, string, Parameters]> = [
	[
		'contact',
		'create',
		{ contact_name: 'Packaging Ltd', additionalFields: { contact_type: 'vendor' } },
	],
	['contact', 'createOrGet', { contact_name: 'packaging ltd' }],
	['item', 'create', { name: 'Box', rate: '2.50', additionalFields: { sku: 'BOX-1' } }],
	['item', 'upsert', { name: 'Box', rate: '2.75', additionalFields: { sku: 'BOX-1' } }],
	[
		'bill',
		'create',
		{
			vendor_id: from('contact create', 'contact_id'),
			bill_number: 'B-1',
			line_items: {
				row: [
					{
						account_id: byId('ACCOUNT'),
						item_id: from('item create', 'item_id'),
						quantity: '3',
						rate: '2.75',
					},
				],
			},
		},
	],
	[
		'bill',
		'update',
		{ bill_id: from('bill create', 'bill_id'), updateFields: { notes: 'Paid soon' } },
	],
	['bill', 'getAll', { returnAll: true, filters: { bill_number: 'B-1' } }],
	['vendorPayment', 'create', { vendor_id: from('contact create', 'contact_id'), amount: '1.25' }],
	['bill', 'delete', { bill_id: from('bill create', 'bill_id') }],
	['item', 'delete', { item_id: from('item create', 'item_id') }],
];

const nameOf = ([resource, operation]: readonly [string, string, Parameters]) =>
	`${resource} ${operation}`;

/** The organization is named nowhere: the user has only one. */
function workflow() {
	const account = zoho.accountId('Office Supplies');
	const zohoNodes = steps.map((step, index): WorkflowNode => ({
		id: `node-${index}`,
		name: nameOf(step),
		type: 'n8n-nodes-amazon-zoho-books.zohoBooks',
		typeVersion: 1,
		position: [200 * (index + 1), 0],
		parameters: JSON.parse(
			JSON.stringify({ resource: step[0], operation: step[1], ...step[2] }).replace(
				'ACCOUNT',
				account,
			),
		) as Parameters,
		credentials: { zohoBooksOAuth2Api: { id: null, name: 'Zoho Books account' } },
	}));
	const start: WorkflowNode = {
		id: 'start',
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const nodes = [start, ...zohoNodes];
	const links = nodes.slice(0, -1).map(({ name }, index) => {
		const to = [{ node: nodes[index + 1]?.name, type: 'main', index: 0 }];
		return [name, { main: [to] }];
	});
	return { name: 'Resources', nodes, connections: Object.fromEntries(links) as Parameters };
}

describe('contact, item and bill in a real n8n', () => {
	it('are created once, updated, listed, paid and deleted', async () => {
		const { id } = await api.workflows.import(workflow());
		const execution = await api.executions.untilFinished(await api.workflows.run(id, 'Start'));
		expect(execution.data.resultData.error?.message).toBeUndefined();
		expect(execution.status).toBe('success');
		const answerOf = (node: string) => itemsOf(execution, node)[0];
		expect(answerOf('contact createOrGet')).toMatchObject({ outcome: 'alreadyThere' });
		expect(answerOf('item upsert')).toMatchObject({ outcome: 'updated', rate: 2.75 });
		expect(answerOf('bill create')).toMatchObject({ total: 8.25, status: 'open' });
		expect(answerOf('bill update')).toMatchObject({ total: 8.25, line_items: [{ quantity: 3 }] });
		expect(answerOf('bill getAll')).toMatchObject({
			bill_number: 'B-1',
			vendor_name: 'Packaging Ltd',
		});
		expect(answerOf('bill delete')).toMatchObject({ deleted: true });
		expect(answerOf('item delete')).toMatchObject({ deleted: true });
	}, 240_000);

	it('leave in the ledger what is left of them', () => {
		const rows = zoho
			.trialBalance()
			.map(({ account_name: name, debit, credit }) => [name, debit, credit]);
		expect(rows).toEqual([
			['Accounts Payable', '1.25', '0.00'],
			['Petty Cash', '0.00', '1.25'],
		]);
	});
});
