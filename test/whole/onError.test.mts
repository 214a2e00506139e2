import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemsOf, type Execution } from '../n8n/executions.mts';
import { Installation, until } from './installation.mts';

const YOURS = 'Put your e-mail or chat here';
const MORNING = 'Every morning, or by hand';
const ROWS = 'Rows so far';

let installation: Installation;
let onErrorId: string;
const template = await readFile('test/fixtures/settlements/synthetic-us-v2.txt', 'utf8');

beforeAll(async () => {
	installation = await Installation.open();
	const { workflows } = installation.api;
	onErrorId = await installation.import('on-error.json');
	await workflows.publish(onErrorId);
	const main = await workflows.get(installation.workflowId);
	const settings = { ...main.settings, errorWorkflow: onErrorId };
	await workflows.replace(main.id, { ...main, settings });
}, 300_000);
afterAll(async () => await installation.close(), 240_000);

let last = 0;

/** A settlement that was not there before, so that a poll starts an execution. */
function newSettlement(change = (text: string) => text): string {
	const settlementId = String(29_900_000_300 + ++last);
	const text = change(template.replaceAll('29900000001', settlementId));
	installation.amazon.addSettlementFile({ fileName: settlementId, bytes: Buffer.from(text) });
	return settlementId;
}

const torn = (text: string) => text.trimEnd().replace(/\n[^\n]*$/, '\n');

/** n8n starts no error workflow for what a person runs: these begin with a poll. */
async function told(): Promise<{ error: Execution; failed: string }> {
	const { executions } = installation.api;
	const before = (await executions.list(onErrorId)).length;
	await installation.poll();
	return { error: await nextAfter(before), failed: await newestFailed() };
}

async function nextAfter(before: number, seconds?: number): Promise<Execution> {
	const { executions } = installation.api;
	const isThere = async () => (await executions.list(onErrorId)).length > before;
	await until(isThere, 'the error workflow', seconds);
	const [newest] = await executions.list(onErrorId);
	return await executions.untilFinished(newest?.id ?? '');
}

async function newestFailed(): Promise<string> {
	const failed = (await installation.executions()).find(({ status }) => status === 'error');
	return `${installation.n8n.url}/workflow/${installation.workflowId}/executions/${failed?.id}`;
}

/** One message, green, and without anything that is nobody's business. */
function messageOf(execution: Execution): Record<string, unknown> {
	expect(execution.data.resultData.error?.message).toBeUndefined();
	expect(execution.status).toBe('success');
	const messages = itemsOf(execution, YOURS);
	expect(messages).toHaveLength(1);
	const { amazon, zoho } = installation;
	const { clientSecret, refreshToken } = amazon.credentials;
	for (const secret of [clientSecret, refreshToken, zoho.clientSecret]) {
		expect(secret.length).toBeGreaterThan(0);
		expect(JSON.stringify(messages)).not.toContain(secret);
	}
	expect(JSON.stringify(messages)).not.toMatch(/Bearer|oauthtoken|Atz[ar]|"stack"/i);
	return messages[0] ?? {};
}

const ownRows = async () =>
	(await installation.api.dataTables.rows('amazonZohoAudit')).filter(
		({ key }) => key === `workflow:${installation.workflowId}`,
	);

const brokenTable = { __rl: true, mode: 'name', value: 'there is no such table' };
const change = async (parameters: Record<string, unknown>, node: string) =>
	await installation.change(node, parameters, onErrorId);

describe('on-error in a real n8n', () => {
	it('tells which records of an execution failed, why, what to do and where; they have their rows', async () => {
		const [bad] = [newSettlement(torn), newSettlement()];
		const { error, failed } = await told();
		expect(error.mode).toBe('error');
		const message = messageOf(error);
		expect(message.subject).toMatch(/^Amazon to Zoho Books failed: .*85\.79/);
		const text = String(message.text);
		expect(text).toMatch(/^.*85\.79/);
		expect(text).toContain(`Record: ${bad}`);
		expect(text).toMatch(/^What to do: .+/m);
		expect(text).toContain('Workflow: Amazon settlements to Zoho Books journals');
		expect(text).toMatch(new RegExp(`Execution: ${failed}$`));
		expect(message.html).toContain(`href="${failed}"`);
		expect(message).toMatchObject({ failed: 1, executionLink: failed });
		expect(await ownRows()).toEqual([]);
	}, 240_000);

	it('writes one row for a workflow that broke off, however often; it closes when that runs again', async () => {
		const { dataTableId } = await installation.parametersOf(ROWS);
		await installation.change(ROWS, { dataTableId: brokenTable });
		newSettlement();
		const first = await told();
		expect(messageOf(first.error)).toMatchObject({
			failed: 1,
			text: expect.stringMatching(/no such table[^]*Record: execution \d+\n/) as string,
			executionLink: first.failed,
		});
		newSettlement();
		const second = await told();
		expect(second.failed).not.toBe(first.failed);
		const broken = {
			status: 'failed',
			kind: 'execution',
			organizationId: installation.zoho.organizationId,
			workflow: 'Amazon settlements to Zoho Books journals',
			workflowId: installation.workflowId,
			executionLink: second.failed,
		};
		expect(await ownRows()).toMatchObject([broken]);
		await installation.change(ROWS, { dataTableId });
		newSettlement();
		await installation.poll();
		expect(await ownRows()).toMatchObject([
			{ status: 'skipped', outcome: 'runs again', cause: '' },
		]);
	}, 400_000);

	it('tells of a poll that was refused, too, in the same row', async () => {
		const trigger = 'A settlement report is ready';
		const { pollTimes } = await installation.parametersOf(trigger);
		await installation.change(trigger, { pollTimes: { item: [{ mode: 'everyMinute' }] } });
		// A workflow whose first poll is refused is not published at all.
		await installation.poll();
		const before = (await installation.api.executions.list(onErrorId)).length;
		installation.amazon.revokeConsent();
		const execution = await nextAfter(before, 240);
		const message = messageOf(execution);
		installation.amazon.giveConsent();
		await installation.api.workflows.unpublish(installation.workflowId);
		await installation.change(trigger, { pollTimes });
		expect(message.text).toMatch(/Amazon[^]*Record: the trigger\n/);
		expect(message).toMatchObject({ failed: 1, executionLink: '' });
		expect(await ownRows()).toMatchObject([
			{
				status: 'failed',
				kind: 'poll',
				organizationId: installation.zoho.organizationId,
				nextStep: expect.stringMatching(/^Authorise the application again/) as string,
			},
		]);
	}, 400_000);

	it('gives one message a day: what was posted, by currency, and what failed', async () => {
		const rows = await installation.api.dataTables.rows('amazonZohoAudit');
		const journals = rows.filter(({ kind, status }) => kind === 'journal' && status === 'posted');
		const failed = rows.filter(({ status }) => status === 'failed');
		const cents = journals.reduce(
			(sum, { journalTotal }) => sum + Math.round(Number(journalTotal) * 100),
			0,
		);
		const message = messageOf(await installation.turnOf(onErrorId, MORNING));
		expect(message).toMatchObject({
			posted: journals.length,
			failed: failed.length,
			sums: [{ currency: 'USD', count: journals.length, amount: (cents / 100).toFixed(2) }],
		});
		expect(journals.length).toBeGreaterThan(1);
		expect(failed.length).toBeGreaterThan(1);
		for (const { cause, executionLink } of failed) {
			expect(message.text).toContain(cause);
			expect(message.text).toContain(executionLink);
		}
		for (const { record } of journals) expect(message.text).toContain(record);
	}, 240_000);

	it('gives none where nothing was, unless the user wants it', async () => {
		const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString();
		await change({ asOf: inAYear }, 'Write a digest');
		const quiet = await installation.turnOf(onErrorId, MORNING);
		expect(quiet.status).toBe('success');
		expect(itemsOf(quiet, YOURS)).toEqual([]);
		await change({ sendEmpty: true }, 'Write a digest');
		const message = messageOf(await installation.turnOf(onErrorId, MORNING));
		expect(message).toMatchObject({ posted: 0, failed: 0 });
		expect(message.text).toContain('Nothing was posted, and nothing failed.');
	}, 240_000);

	it('a trial by hand gives a message of n8n’s invented failure, and no row', async () => {
		const before = await installation.api.dataTables.rows('amazonZohoAudit');
		const trial = messageOf(await installation.turnOf(onErrorId, 'A workflow failed'));
		expect(trial.text).toContain('Example Error Message');
		expect(await installation.api.dataTables.rows('amazonZohoAudit')).toHaveLength(before.length);
	}, 240_000);
});
