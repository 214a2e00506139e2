import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAndPack } from '../bootstrap.mjs';
import { isFinished, itemsOf, openSession, type Execution, type N8nApi } from '../n8n/api.mts';
import { startN8n, type N8nProcess } from '../n8n/runN8n.mts';
import {
	startSellingPartner,
	type SellingPartnerSimulator,
} from '../simulators/sellingPartner/index.mts';

const ago = (days: number) => new Date(Date.now() - days * 24 * 3600_000).toISOString();
const credentialName = 'Amazon Selling Partner account';
const type = 'amazonSellingPartnerOAuth2Api';
const items = [{ sku: 'SKU-1', charges: { principal: '40.00', commission: '-6.00' } }];

/** Every event of the trigger; each has a workflow of its own. */
const events: Record<string, Record<string, unknown>> = {
	orderUpdated: { firstLookBackDays: 40 },
	settlementClosed: { firstLookBackDays: 40 },
	settlementReportReady: {},
	transactionPosted: { firstLookBackDays: 40 },
};

let folder: string;
let amazon: SellingPartnerSimulator;
let n8n: N8nProcess;
let api: N8nApi;
const workflows = new Map<string, string>();

const workflowOf = (event: string) => ({
	name: `On ${event}`,
	nodes: [
		{
			id: event,
			name: 'Trigger',
			type: 'n8n-nodes-amazon-zoho-books.amazonSellingPartnerTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: { event, pollTimes: { item: [{ mode: 'everyHour' }] }, ...events[event] },
			credentials: { [type]: { id: null, name: credentialName } },
		},
	],
	connections: {},
});

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'trigger-'));
	amazon = await startSellingPartner({ speed: 10_000 });
	amazon.tell(
		{ kind: 'settlements', from: ago(30), everyDays: 7 },
		{ kind: 'order', id: '111-1', at: ago(28), items },
		{ kind: 'order', id: '111-2', at: ago(10), items },
	);
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
	for (const event of Object.keys(events)) {
		workflows.set(event, (await api.workflows.import(workflowOf(event))).id);
	}
}, 300_000);
afterAll(async () => {
	await n8n.stop();
	await amazon.close();
	await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}, 240_000);

/** The executions of a workflow once there are so many, the oldest first. */
async function executions(id: string, count: number): Promise<Execution[]> {
	for (const end = Date.now() + 120_000; Date.now() < end; await sleep(200)) {
		const found = await api.executions.list(id);
		if (found.length < count || !found.every(isFinished)) continue;
		const all = found.toReversed().map(async (one) => await api.executions.get(one.id));
		return await Promise.all(all);
	}
	throw new Error(`Workflow ${id} was not run ${count} times.`);
}

/** What each event is about, and how many of it there were at first. */
const expected: Record<string, readonly [id: string, count: number]> = {
	orderUpdated: ['orderId', 2],
	settlementClosed: ['financialEventGroupId', 4],
	settlementReportReady: ['reportId', 4],
	transactionPosted: ['transactionId', 2],
};

describe('the Amazon trigger in a real n8n', () => {
	it.each(Object.keys(events))('%s: a published workflow gets each record once', async (event) => {
		const id = workflows.get(event) ?? '';
		const [name, count] = expected[event] ?? ['', 0];
		await api.workflows.publish(id);
		const [first] = await executions(id, 1);
		expect(first).toMatchObject({ mode: 'trigger', status: 'success' });
		const sent = first ? itemsOf(first, 'Trigger') : [];
		const ids = sent.map((item) => item[name]);
		// Transfers come with the transactions.
		expect(ids.length).toBeGreaterThanOrEqual(count);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('orderUpdated: published again, only what is new comes', async () => {
		const id = workflows.get('orderUpdated') ?? '';
		await api.workflows.unpublish(id);
		amazon.tell({ kind: 'order', id: '111-3', at: ago(0.1), items });
		await api.workflows.publish(id);
		const all = await executions(id, 2);
		const news = all.slice(1).flatMap((one) => itemsOf(one, 'Trigger'));
		expect(news.map(({ orderId }) => orderId)).toEqual(['111-3']);
	});

	it('run by hand it shows real records, whether they were sent or not', async () => {
		for (const event of Object.keys(events)) {
			const id = workflows.get(event) ?? '';
			const run = await api.executions.untilFinished(await api.workflows.run(id, 'Trigger'));
			expect([event, run.status]).toEqual([event, 'success']);
			const shown = itemsOf(run, 'Trigger').length;
			expect(shown).toBeGreaterThan(0);
			expect(shown).toBeLessThanOrEqual(10);
		}
	});
});
