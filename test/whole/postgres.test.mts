import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataRow, WorkflowJson } from '../n8n/api.mts';
import { itemsOf, type Execution } from '../n8n/executions.mts';
import { Installation, until } from './installation.mts';
import { postgresPrograms, PostgresServer } from './postgresServer.mts';

let installation: Installation;
let postgres: PostgresServer;
let retryId: string;
let onDataTable: string;
let onErrorId: string;
const template = await readFile('test/fixtures/settlements/synthetic-us-v2.txt', 'utf8');

async function open(): Promise<void> {
	[postgres, installation] = await Promise.all([PostgresServer.start(), Installation.open()]);
	const { credentials } = installation.api;
	await credentials.put('Postgres account', 'postgres', postgres.credential);
	onDataTable = installation.workflowId;
	onErrorId = await installation.import('postgres/on-error.json');
	retryId = await installation.import('postgres/retry-failed.json');
	await installation.api.workflows.publish(onErrorId);
	const main = 'postgres/settlements-to-journals.json';
	installation.workflowId = await installation.import(main, withErrorWorkflow);
}

const withErrorWorkflow = (workflow: WorkflowJson): WorkflowJson => ({
	...workflow,
	settings: { ...workflow.settings, errorWorkflow: onErrorId },
});

let last = 0;

/** A settlement that no other test has; its file may be mended later. */
function newSettlement(change = (text: string) => text) {
	const settlementId = String(29_900_000_700 + ++last);
	const good = template.replaceAll('29900000001', settlementId);
	const file = { fileName: settlementId, bytes: Buffer.from(change(good)) };
	const { reportId } = installation.amazon.addSettlementFile(file);
	const mend = () => (file.bytes = Buffer.from(good));
	return { settlementId, reportId, mend };
}

type Settlement = ReturnType<typeof newSettlement>;

async function rows(): Promise<DataRow[]> {
	const text = await postgres.sql(
		`SELECT coalesce(json_agg(t ORDER BY id), '[]') FROM "amazonZohoAudit" t`,
	);
	return JSON.parse(text) as DataRow[];
}

const rowsOf = async ({ settlementId, reportId }: Settlement) =>
	(await rows()).filter(
		({ key }) => key === `report:${reportId}` || String(key).includes(settlementId),
	);

const journalsOf = ({ settlementId }: Settlement) =>
	installation.zoho
		.journals()
		.filter(({ reference_number: one }) => String(one).includes(settlementId));

async function expectPosted(settlement: Settlement): Promise<void> {
	expect(journalsOf(settlement)).toHaveLength(2);
	const found = await rowsOf(settlement);
	expect(found).toHaveLength(3);
	for (const row of found) {
		expect(row).toMatchObject({ status: 'posted', cause: '', nextStep: '', code: '' });
	}
}

const tear = (text: string) => text.trimEnd().replace(/\n[^\n]*$/, '\n');

function textOf(execution: Execution): string {
	expect(execution.status).toBe('success');
	return String(itemsOf(execution, 'Put your e-mail or chat here')[0]?.text);
}

async function age(days: number): Promise<void> {
	const instant = new Date(Date.now() - days * 86_400_000).toISOString();
	await postgres.sql(
		`UPDATE "amazonZohoAudit" SET "lastAttempt" = '${instant}', "postedAt" = '${instant}'`,
	);
}

describe.skipIf(!postgresPrograms)('the audit trail in Postgres', () => {
	beforeAll(open, 300_000);
	afterAll(async () => {
		await installation.close();
		await postgres.close();
	}, 240_000);

	it('what was posted with the data table before is found, and not posted again', async () => {
		const settlement = newSettlement();
		expect((await installation.turnOf(onDataTable)).status).toBe('success');
		expect((await installation.turnOfSchedule()).status).toBe('success');
		await expectPosted(settlement);
		const columnsOf = ([row = {}]: readonly DataRow[]) => Object.keys(row).sort();
		const inDataTable = await installation.api.dataTables.rows('amazonZohoAudit');
		expect(columnsOf(await rows())).toEqual(columnsOf(inDataTable));
	}, 300_000);

	it('a settlement is posted once; a second run posts nothing and changes no row', async () => {
		const settlement = newSettlement();
		expect((await installation.turnOfSchedule()).status).toBe('success');
		await expectPosted(settlement);
		const [report] = await rowsOf(settlement);
		expect(report).toMatchObject({ kind: 'report', record: settlement.settlementId });
		const [before, writes] = [await rows(), installation.zoho.journals().length];
		expect((await installation.turnOfSchedule()).status).toBe('success');
		expect(await rows()).toEqual(before);
		expect(installation.zoho.journals()).toHaveLength(writes);
		const { api } = installation;
		const inDataTable = await api.dataTables.rows('amazonZohoAudit');
		expect(inDataTable.map(({ key }) => key)).not.toContain(`report:${settlement.reportId}`);
	}, 300_000);

	it('a torn file is red and its row says why; mended, the next turn posts it', async () => {
		const torn = newSettlement(tear);
		const { status, data } = await installation.turnOfSchedule();
		expect(status).toBe('error');
		expect(data.resultData.error?.message).toMatch(/85\.79.*Postgres table amazonZohoAudit/s);
		expect(await rowsOf(torn)).toMatchObject([
			{ status: 'failed', cause: expect.stringMatching(/85\.79/) as string, attempts: '1' },
		]);
		expect(journalsOf(torn)).toEqual([]);
		torn.mend();
		expect((await installation.turnOfSchedule()).status).toBe('success');
		await expectPosted(torn);
	}, 300_000);

	it('on-error reads from it which records failed, and what was posted in a day', async () => {
		const torn = newSettlement(tear);
		await installation.poll();
		await installation.api.workflows.unpublish(installation.workflowId);
		const { executions } = installation.api;
		await until(async () => (await executions.list(onErrorId)).length > 0, 'on-error');
		const [{ id } = { id: '' }] = await executions.list(onErrorId);
		expect(textOf(await executions.untilFinished(id))).toContain(`Record: ${torn.settlementId}`);
		const morning = await installation.turnOf(onErrorId, 'Every morning, or by hand');
		expect(textOf(morning)).toContain(torn.settlementId);
		torn.mend();
		expect((await installation.turnOfSchedule()).status).toBe('success');
		await expectPosted(torn);
	}, 300_000);

	it('what a closed period held up is posted by retry-failed, once', async () => {
		const settlement = newSettlement();
		installation.zoho.lock('2030-01-01');
		expect((await installation.turnOfSchedule()).status).toBe('error');
		expect(journalsOf(settlement)).toEqual([]);
		const failed = (await rowsOf(settlement)).filter(({ kind }) => kind === 'journal');
		expect(failed.map(({ status }) => status)).toEqual(['failed', 'failed']);
		installation.zoho.lock(null);
		expect((await installation.turnOf(retryId)).status).toBe('success');
		await expectPosted(settlement);
		expect((await installation.turnOf(retryId)).status).toBe('success');
		expect((await installation.turnOfSchedule()).status).toBe('success');
		await expectPosted(settlement);
	}, 300_000);

	it('Postgres is away: the execution is red, nothing is posted; later it is posted once', async () => {
		const settlement = newSettlement();
		await postgres.down();
		expect((await installation.turnOfSchedule()).status).toBe('error');
		expect(journalsOf(settlement)).toEqual([]);
		await postgres.up();
		expect((await installation.turnOfSchedule()).status).toBe('success');
		await expectPosted(settlement);
	}, 300_000);

	it('after a week payloads go; after two years rows become one a month', async () => {
		const before = await rows();
		await age(8);
		expect((await installation.turnOf(retryId, 'Every night')).status).toBe('success');
		const light = await rows();
		expect(light).toHaveLength(before.length);
		expect(light.filter(({ payload }) => payload)).toEqual([]);
		await age(800);
		expect((await installation.turnOf(retryId, 'Every night')).status).toBe('success');
		const months = await rows();
		expect(months.length).toBeLessThan(before.length);
		expect(new Set(months.map(({ kind }) => kind))).toEqual(new Set(['month']));
	}, 300_000);
});
