import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DataRow } from '../n8n/api.mts';
import type { RequestHook } from '../simulators/shared/server.mts';
import { Installation } from './installation.mts';

let installation: Installation;
const template = await readFile('test/fixtures/settlements/synthetic-us-v2.txt', 'utf8');
const TABLE = 'amazonZohoAudit';

beforeAll(async () => {
	installation = await Installation.open();
}, 300_000);
afterAll(async () => await installation.close(), 240_000);
afterEach(() => {
	for (const { onRequest } of [installation.amazon, installation.zoho]) onRequest.length = 0;
	installation.zoho.afterWrite.length = 0;
});

let last = 0;

function newSettlement(id = String(29_900_000_300 + ++last)) {
	const bytes = Buffer.from(template.replaceAll('29900000001', id));
	return { id, reportId: installation.amazon.addSettlementFile({ fileName: id, bytes }).reportId };
}

/** What stood in the table when each service was asked: the order in which rows are written. */
function watchRows(): string[] {
	const seen: string[] = [];
	const look: RequestHook = async ({ method, path }) => {
		if (!path.includes('/documents/') && !(method === 'POST' && path.endsWith('/journals'))) return;
		const rows = await installation.api.dataTables.rows(TABLE);
		seen.push(rows.map(({ kind, status }) => `${kind} ${status}`).join(', '));
	};
	installation.amazon.onRequest.push(look);
	installation.zoho.onRequest.push(look);
	return seen;
}

const withoutChance = ({ status, kind, record, total, cause, outcome, part, attempts }: DataRow) =>
	[status, kind, record, total, cause, outcome, part, attempts].join(' | ');

async function emptyTable() {
	const { id, projectId } = await installation.api.dataTables.named(TABLE);
	await installation.api.rest.delete(`/rest/projects/${projectId}/data-tables/${id}`);
}

/** One settlement on an empty table: what was seen on the way, and the rows in the end. */
async function rowsOfOneRun(id: string) {
	newSettlement(id);
	const seen = watchRows();
	await installation.turnOfSchedule();
	const rows = await installation.api.dataTables.rows(TABLE);
	return { seen, rows: rows.map(withoutChance) };
}

describe('the order of the rows', () => {
	it('is the same with the nodes shuffled on the canvas', async () => {
		const tidy = await rowsOfOneRun('29900000301');
		expect(tidy.seen[0]).toBe('report received');
		expect(tidy.seen).toContain('report received, journal pending, journal pending');
		await emptyTable();

		const { nodes, ...workflow } = await installation.api.workflows.get(installation.workflowId);
		const shuffled = nodes.toReversed().map((node, index) => ({
			...node,
			position: [((index * 7) % 11) * 200, ((index * 5) % 7) * 160],
		}));
		await installation.api.workflows.replace(installation.workflowId, {
			...workflow,
			nodes: shuffled,
		});
		installation.amazon.onRequest.length = installation.zoho.onRequest.length = 0;
		last = 1;
		const chaotic = await rowsOfOneRun('29900000302');
		const ofSecond = chaotic.rows.filter((row) => row.includes('29900000302'));
		expect(ofSecond).toEqual(tidy.rows.map((row) => row.replaceAll('29900000301', '29900000302')));
	}, 240_000);

	it('never leads back from posted: of two overlapping executions the later one leaves it', async () => {
		last = 2;
		const { id, reportId } = newSettlement();
		const statuses = new Set<unknown>();
		let isFirst = true;
		installation.amazon.onRequest.push(async ({ path }) => {
			if (!path.includes('/documents/') || !isFirst) return;
			isFirst = false;
			expect((await installation.turnOfSchedule()).status).toBe('success');
		});
		installation.zoho.onRequest.push(async () => {
			statuses.add((await installation.auditRow(`report:${reportId}`))?.status);
		});
		const slow = await installation.turnOfSchedule();
		expect(slow.status).toBe('success');
		expect([...statuses].slice([...statuses].indexOf('posted'))).toEqual(['posted']);
		for (const key of [`report:${reportId}`, `AMZ-S-${id}-202604`, `AMZ-S-${id}-202605`]) {
			expect((await installation.auditRow(key))?.status).toBe('posted');
		}
		const written = installation.zoho.journals().map((journal) => journal.reference_number);
		expect(written.filter((reference) => String(reference).includes(id))).toHaveLength(2);
	}, 240_000);

	it('and where the table is gone half-way, the execution is red and everything comes back', async () => {
		last = 3;
		const { id, reportId } = newSettlement();
		let isGone = false;
		installation.zoho.afterWrite.push(async () => {
			if (isGone) return;
			isGone = true;
			await emptyTable();
		});
		expect((await installation.turnOfSchedule()).status).toBe('error');
		expect((await installation.turnOfSchedule()).status).toBe('success');
		expect(await installation.auditRow(`report:${reportId}`)).toMatchObject({ status: 'posted' });
		const written = installation.zoho.journals().map((journal) => journal.reference_number);
		expect(written.filter((reference) => String(reference).includes(id))).toHaveLength(2);
	}, 240_000);
});
