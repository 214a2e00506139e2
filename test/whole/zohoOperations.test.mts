import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isFinished, type Execution, type WorkflowNode } from '../n8n/api.mts';
import { itemsOf } from '../n8n/executions.mts';
import { openZoho, type ZohoInstallation } from './zohoInstallation.mts';

let installation: ZohoInstallation;
let zoho: ZohoInstallation['zoho'];
let api: ZohoInstallation['api'];

beforeAll(async () => {
	installation = await openZoho({ speed: 60, timeZone: 'Asia/Kolkata' });
	({ zoho, api } = installation);
}, 300_000);
afterAll(async () => await installation.close(), 240_000);

type Parameters = Record<string, unknown>;

const node = (
	name: string,
	kind: string,
	parameters: Parameters,
	more: Parameters = {},
): WorkflowNode => ({
	id: name,
	name,
	type: kind.includes('.') ? kind : `n8n-nodes-amazon-zoho-books.${kind}`,
	typeVersion: 1,
	position: [0, 0],
	parameters,
	...more,
});
const credentials = { zohoBooksOAuth2Api: { id: null, name: 'Zoho Books account' } };
const zohoNode = (name: string, resource: string, operation: string, parameters: Parameters = {}) =>
	node(name, 'zohoBooks', { resource, operation, ...parameters }, { credentials });

const start = node('Start', 'n8n-nodes-base.manualTrigger', {});

/** One node after the other. */
function chain(name: string, nodes: readonly WorkflowNode[]) {
	const links = nodes.slice(0, -1).map((one, index) => {
		const to = [{ node: nodes[index + 1]?.name, type: 'main', index: 0 }];
		return [one.name, { main: [to] }];
	});
	return { name, nodes, connections: Object.fromEntries(links) as Parameters };
}

const run = async (id: string) =>
	await api.executions.untilFinished(await api.workflows.run(id, 'Start'));

const created = "={{ $('create').item.json.journal_id }}";

function journal() {
	const line = (account: string, side: string) => ({
		side,
		amount: '12.30',
		accountId: { __rl: true, mode: 'id', value: zoho.accountId(account) },
	});
	return zohoNode('create', 'journal', 'create', {
		date: '2026-06-09T00:00:00',
		reference: 'AMZ-S-1-202606',
		status: 'published',
		lines: { line: [line('Amazon Clearing', 'debit'), line('Amazon Sales', 'credit')] },
	});
}

it('a journal is commented on, bears a file, is changed, reversed and taken away', async () => {
	const file = node('file', 'n8n-nodes-base.convertToFile', {
		operation: 'toText',
		sourceProperty: 'reference_number',
		options: { fileName: 'reference.txt' },
	});
	const steps = [
		start,
		journal(),
		{ ...file, typeVersion: 1.1 },
		zohoNode('attach', 'journal', 'attach', { journalId: created }),
		zohoNode('comment', 'journal', 'comment', { journalId: created, comment: 'Seen' }),
		zohoNode('update', 'journal', 'update', {
			journalId: created,
			updateFields: { notes: 'Changed' },
		}),
		zohoNode('reverse', 'journal', 'reverse', {
			journalId: created,
			options: { waitBeforeLastLook: 0 },
		}),
		zohoNode('request', 'api', 'request', {
			path: '/journals',
			query: { parameter: [{ name: 'reference_number_startswith', value: 'AMZ-S-1' }] },
			returnAll: true,
		}),
		zohoNode('check', 'organization', 'check', { measureSearch: true }),
		zohoNode('delete', 'journal', 'delete', { journalId: created }),
	];
	const only = steps.map((one) => (one.name === 'delete' ? { ...one, executeOnce: true } : one));
	const { id } = await api.workflows.import(chain('Journals', only));
	const execution = await run(id);
	expect(execution.data.resultData.error?.message).toBeUndefined();
	const answerOf = (name: string) => itemsOf(execution, name)[0];
	expect(answerOf('attach')).toMatchObject({ outcome: 'attach', file: 'reference.txt' });
	expect(answerOf('update')).toMatchObject({ notes: 'Changed', status: 'published' });
	expect(answerOf('reverse')).toMatchObject({ outcome: 'created', status: 'published' });
	expect(itemsOf(execution, 'request')).toHaveLength(2);
	expect(answerOf('check')).toMatchObject({ check: 'connection', result: 'ok' });
	expect(answerOf('delete')).toMatchObject({ deleted: true });
	expect(zoho.journals().map(({ reference_number }) => reference_number)).toEqual([
		'AMZ-S-1-202606-R1',
	]);
}, 240_000);

it('as a tool it reads, and leaves deleting to a person until the switch is on', async () => {
	const [left] = zoho.journals();
	const execute = async (operation: string, parameters: Parameters) => {
		const tool = node(
			'Tool',
			'zohoBooksTool',
			{ resource: 'journal', operation, descriptionType: 'auto', ...parameters },
			{ credentials },
		);
		const executor = node('Executor', '@n8n/n8n-nodes-langchain.toolExecutor', {
			query: '{}',
			toolName: '',
		});
		const flow = chain('Tool', [start, executor]);
		const { id } = await api.workflows.import({
			...flow,
			nodes: [...flow.nodes, tool],
			connections: {
				...flow.connections,
				Tool: { ai_tool: [[{ node: 'Executor', type: 'ai_tool', index: 0 }]] },
			},
		});
		return JSON.stringify((await run(id)).data);
	};
	const journalId = left?.journal_id ?? '';
	expect(await execute('getAll', { returnAll: true })).toContain(journalId);
	expect(await execute('delete', { journalId })).toContain('needs a person');
	expect(zoho.journals()).toHaveLength(1);
	await execute('delete', { journalId, allowMoreThanDrafts: true });
	expect(zoho.journals()).toEqual([]);
}, 240_000);

/** The executions of a workflow once there are so many, the oldest first. */
async function executions(id: string, count: number): Promise<Execution[]> {
	for (const end = Date.now() + 120_000; Date.now() < end; await sleep(200)) {
		const found = await api.executions.list(id);
		if (found.length < count || !found.every(isFinished)) continue;
		return await Promise.all(
			found.toReversed().map(async (one) => await api.executions.get(one.id)),
		);
	}
	throw new Error(`Workflow ${id} was not run ${count} times.`);
}

/** n8n answers *publish* before the first poll is over; what that remembers is seen in the workflow. */
async function untilRemembered(id: string): Promise<void> {
	for (const end = Date.now() + 120_000; Date.now() < end; await sleep(200)) {
		if ((await api.workflows.get(id)).staticData) return;
	}
	throw new Error(`The trigger of workflow ${id} has not polled.`);
}

it('the polling trigger brings what has changed since it was published', async () => {
	const parameters = { resource: 'journal', pollTimes: { item: [{ mode: 'everyHour' }] } };
	const trigger = node('Trigger', 'zohoBooksTrigger', parameters, { credentials });
	const { id } = await api.workflows.import(chain('Changes', [trigger]));
	await api.workflows.publish(id);
	await untilRemembered(id);
	await api.workflows.unpublish(id);
	const { id: posting } = await api.workflows.import(chain('Post', [start, journal()]));
	const posted = await run(posting);
	expect(posted.data.resultData.error?.message).toBeUndefined();
	await api.workflows.publish(id);
	const [first, ...more] = await executions(id, 1);
	expect(first && itemsOf(first, 'Trigger')).toMatchObject([
		{ reference_number: 'AMZ-S-1-202606' },
	]);
	expect(more).toEqual([]);
}, 240_000);

it('the webhook trigger takes what is signed, once, and refuses what is not', async () => {
	const secret = 'sharedSecret12';
	const trigger = node(
		'Trigger',
		'zohoBooksWebhookTrigger',
		{ secret },
		{ webhookId: 'zoho-hook' },
	);
	const { id } = await api.workflows.import(chain('Webhook', [trigger]));
	await api.workflows.publish(id);
	const body = JSON.stringify({
		invoice: { invoice_id: '460000000000111', last_modified_time: '2026-06-09T16:27:31-0400' },
	});
	const digest = (text: string, encoding: 'hex' | 'base64') =>
		createHmac('sha256', secret).update(text).digest(encoding);
	const signature = digest(body, 'base64');
	const deliver = async (given: string, sent = body) =>
		await fetch(`${installation.n8n.url}/webhook/zoho-hook/webhook`, {
			method: 'POST',
			body: sent,
			headers: { 'content-type': 'application/json', 'x-zoho-webhook-signature': given },
		});
	for (const end = Date.now() + 120_000; Date.now() < end; await sleep(300)) {
		if ((await deliver('forged')).status !== 404) break;
	}
	expect((await deliver('forged')).status).toBe(401);
	expect((await deliver(signature)).status).toBe(200);
	const again = await deliver(signature);
	expect([again.status, await again.text()]).toEqual([200, expect.stringContaining('before')]);
	const later = (second: number) => body.replace('16:27:31', `16:27:${second}`);
	const time = '1765432100';
	const forms: Array<[signature: string, sent: string]> = [
		[digest(later(32), 'hex'), later(32)],
		[`t=${time},v=${digest(`${time}.${later(33)}`, 'hex')}`, later(33)],
		[`t=${time},v=${digest(`${time}.${later(34)}`, 'base64')}`, later(34)],
	];
	for (const [given, sent] of forms) {
		expect((await deliver(given, later(59))).status).toBe(401);
		expect((await deliver(given, sent)).status).toBe(200);
	}
	const all = await executions(id, 1 + forms.length);
	const invoice = { resource: 'invoice', record: { invoice_id: '460000000000111' } };
	for (const one of all) expect(itemsOf(one, 'Trigger')).toMatchObject([invoice]);
	expect(all).toHaveLength(1 + forms.length);
}, 240_000);

/** How often the token endpoint was asked while ten executions ran that began at once, and how each ended. */
async function tenAtOnce(id: string) {
	const before = zoho.requests.length;
	const ran = await Promise.all(Array.from({ length: 10 }, async () => await run(id)));
	const asked = zoho.requests.slice(before).filter(({ url }) => url.startsWith('/oauth/v2/token'));
	return { asked, ran };
}

const accounts = zohoNode('Accounts', 'account', 'getAll', { returnAll: true });

it('a consent that was withdrawn is asked about once, and each execution says to connect again, which helps', async () => {
	const { id } = await api.workflows.import(chain('Withdrawn', [start, accounts]));
	zoho.revoke();
	const { asked, ran } = await tenAtOnce(id);
	for (const one of ran) {
		const { error } = one.data.resultData;
		expect(error?.message).toContain('Zoho does not accept the sign-in any more');
		expect(error?.description).toContain('connect it again');
	}
	// Zoho refuses with HTTP 200.
	expect(asked).toMatchObject([{ status: 200, response: { error: 'invalid_code' } }]);
	const own = (await api.credentials.list()).find(({ name }) => name === 'Zoho Books account');
	await api.credentials.connectZoho(own?.id ?? '');
	expect(itemsOf(await run(id), 'Accounts').length).toBeGreaterThan(10);
}, 240_000);

it('ten executions at once whose token has ended renew it once', async () => {
	const { id } = await api.workflows.import(chain('Renewed', [start, accounts]));
	await run(id);
	zoho.expireTokens();
	const { asked, ran } = await tenAtOnce(id);
	for (const one of ran) expect(itemsOf(one, 'Accounts').length).toBeGreaterThan(10);
	expect(asked).toHaveLength(1);
}, 240_000);
