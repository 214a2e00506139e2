import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncomingRequest } from '../simulators/shared/exchange.mts';
import { Installation, until } from './installation.mts';

let installation: Installation;
let reportId: string;
beforeEach(async () => {
	installation = await Installation.open();
	const bytes = await readFile('test/fixtures/settlements/synthetic-us-v2.txt');
	({ reportId } = installation.amazon.addSettlementFile({ fileName: 'synthetic.txt', bytes }));
}, 300_000);
afterEach(async () => await installation.close(), 60_000);

const postsJournal = ({ method, path }: IncomingRequest) =>
	method === 'POST' && path.endsWith('/journals');
const searchesJournals = ({ method, path }: IncomingRequest) =>
	method === 'GET' && path.endsWith('/journals');

/** Kills n8n the first time Zoho Books sees such a request. */
function killAt(matches: (request: IncomingRequest) => boolean) {
	let killed = false;
	const hook = async (request: IncomingRequest) => {
		if (killed || !matches(request)) return;
		killed = true;
		await installation.n8n.kill9();
	};
	return { hook, killed: () => killed };
}

/** What a user does after a crash: retry the execution; where n8n kept none, look back again. */
async function replay(): Promise<string> {
	await installation.restart();
	await installation.untilQuiet();
	const crashed = (await installation.executions()).find(({ status }) => status === 'crashed');
	if (crashed) await installation.api.executions.retry(crashed.id);
	else await lookBackAgain();
	await installation.untilQuiet();
	return crashed ? 'retried' : 'looked back';
}

async function lookBackAgain() {
	const { workflows } = installation.api;
	const { nodes, ...workflow } = await workflows.get(installation.workflowId);
	const reset = nodes.map((node) =>
		node.type.endsWith('amazonSellingPartnerTrigger')
			? { ...node, parameters: { ...node.parameters, startDate: '2026-01-01T00:00:00Z' } }
			: node,
	);
	await workflows.unpublish(installation.workflowId);
	await workflows.replace(installation.workflowId, { ...workflow, nodes: reset });
	await installation.poll();
}

async function expectPostedOnce() {
	const references = installation.zoho.journals().map((journal) => journal.reference_number);
	expect(references.sort()).toEqual(['AMZ-S-29900000001-202604', 'AMZ-S-29900000001-202605']);
	for (const key of [...references, `report:${reportId}`]) {
		expect(await installation.auditRow(String(key))).toMatchObject({ key, status: 'posted' });
	}
}

describe('n8n is killed', () => {
	it('after Zoho wrote the journal and before the audit row says so', async () => {
		const { hook, killed } = killAt(postsJournal);
		installation.zoho.afterWrite.push(hook);
		await installation.api.workflows.publish(installation.workflowId);
		await until(killed, 'the kill');
		expect(installation.zoho.journals()).toHaveLength(1);

		await replay();
		await expectPostedOnce();
	}, 300_000);

	it('before Zoho wrote anything', async () => {
		const { hook, killed } = killAt(searchesJournals);
		installation.zoho.onRequest.push(hook);
		await installation.api.workflows.publish(installation.workflowId);
		await until(killed, 'the kill');
		expect(installation.zoho.journals()).toHaveLength(0);

		await replay();
		await expectPostedOnce();
	}, 300_000);

	it('and where n8n saved no execution, a look-back that begins anew posts nothing twice', async () => {
		await installation.poll();
		await expectPostedOnce();
		await lookBackAgain();
		await expectPostedOnce();
		const posts = installation.zoho.requests.filter(
			({ method, url }) => method === 'POST' && url.includes('/journals'),
		);
		expect(posts).toHaveLength(2);
	}, 300_000);
});
