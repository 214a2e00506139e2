import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataRow } from '../n8n/api.mts';
import { Installation } from './installation.mts';

const NIGHT = 'Every night';

let installation: Installation;
let retryId: string;
const template = await readFile('test/fixtures/settlements/synthetic-us-v2.txt', 'utf8');
const torn = (text: string) => text.trimEnd().replace(/\n[^\n]*$/, '\n');

beforeAll(async () => {
	installation = await Installation.open();
	const { amazon } = installation;
	const settlement = (id: string) => template.replaceAll('29900000001', id);
	for (const id of ['29900000401', '29900000402']) {
		amazon.addSettlementFile({ fileName: id, bytes: Buffer.from(settlement(id)) });
	}
	const bytes = Buffer.from(torn(settlement('29900000403')));
	amazon.addSettlementFile({ fileName: 'torn', bytes });
	retryId = await installation.import('retry-failed.json');
	expect((await installation.turnOfSchedule()).status).toBe('error');
}, 300_000);
afterAll(async () => await installation.close(), 240_000);

const rows = async () => await installation.api.dataTables.rows('amazonZohoAudit');
const ofKind = async (kind: string) => (await rows()).filter((row) => row.kind === kind);

/** Lets time pass for rows: their instants are set back, as n8n's own node does it. */
async function age(days: number): Promise<void> {
	const instant = new Date(Date.now() - days * 86_400_000).toISOString();
	const id = (await installation.api.workflows.import(aging(instant))).id;
	expect((await installation.turnOf(id, 'Start')).status).toBe('success');
}

const column = (name: string) => ({
	id: name,
	displayName: name,
	required: false,
	defaultMatch: false,
	display: true,
	type: 'string',
	canBeUsedToMatch: true,
});

const aging = (instant: string) => ({
	name: `Since ${instant}`,
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
			id: 'age',
			name: 'Age',
			type: 'n8n-nodes-base.dataTable',
			typeVersion: 1.1,
			position: [200, 0],
			parameters: {
				resource: 'row',
				operation: 'update',
				dataTableId: { __rl: true, mode: 'name', value: 'amazonZohoAudit' },
				matchType: 'allConditions',
				filters: { conditions: [{ keyName: 'lastAttempt', condition: 'neq', keyValue: '' }] },
				columns: {
					mappingMode: 'defineBelow',
					value: { lastAttempt: instant, postedAt: instant },
					matchingColumns: [],
					schema: ['lastAttempt', 'postedAt'].map(column),
				},
				options: {},
			},
		},
	],
	connections: { Start: { main: [[{ node: 'Age', type: 'main', index: 0 }]] } },
});

const night = async () =>
	expect((await installation.turnOf(retryId, NIGHT)).status).toBe('success');

const references = () =>
	installation.zoho.journals().map(({ reference_number: reference }) => String(reference));

const withoutPayload = ({ payload: _, updatedAt: __, ...row }: DataRow) => row;

describe('the audit trail stays small', () => {
	it('keeps what was just posted as it is', async () => {
		const before = await rows();
		expect(before.filter(({ kind, payload }) => kind === 'journal' && payload)).toHaveLength(4);
		await night();
		expect(await rows()).toEqual(before);
	}, 240_000);

	it('drops the payload of a journal a week after it was posted, and nothing else', async () => {
		await age(8);
		const before = await rows();
		await night();
		const after = await rows();
		expect(after.map(withoutPayload)).toEqual(before.map(withoutPayload));
		for (const { payload, contentHash, zohoId } of await ofKind('journal')) {
			expect(payload).toBe('');
			expect(contentHash).toMatch(/^sha256:/);
			expect(zohoId).toMatch(/^\d{18,}$/);
		}
	}, 240_000);

	it('makes one row per month of what is older than the user chose; what failed keeps its row', async () => {
		const [journals, failed] = [await ofKind('journal'), (await rows()).filter(isFailed)];
		await age(25 * 31);
		await night();
		const months = await ofKind('month');
		expect(await ofKind('journal')).toEqual([]);
		expect((await ofKind('report')).map(({ key }) => key)).toEqual(failed.map(({ key }) => key));
		expect(failed).toHaveLength(1);
		const keys = months.flatMap(({ payload }) => (JSON.parse(String(payload)) as Month).keys);
		for (const { key } of journals) expect(keys).toContain(key);
		expect(months.map(({ journalTotal }) => journalTotal)).toEqual(
			[...new Set(journals.map(({ part }) => part))].map((part) => `USD ${sumOf(journals, part)}`),
		);
		await night();
		expect(await ofKind('month')).toEqual(months);
	}, 240_000);

	it('posts nothing twice of what has no row any more', async () => {
		const before = references();
		expect(before).toHaveLength(4);
		// The torn report makes it red still; all the others are read, and found.
		expect((await installation.turnOfSchedule()).status).toBe('error');
		expect(references()).toEqual(before);
		const again = await ofKind('journal');
		expect(again.map(({ status, outcome }) => [status, outcome])).toEqual(
			again.map(() => ['posted', 'alreadyPosted']),
		);
		expect(again).toHaveLength(4);
		const months = await ofKind('month');
		await age(25 * 31);
		await night();
		const figures = ({ key, outcome, journalTotal, total }: DataRow) => [
			key,
			outcome,
			journalTotal,
			total,
		];
		expect((await ofKind('month')).map(figures)).toEqual(months.map(figures));
		expect(await ofKind('journal')).toEqual([]);
	}, 240_000);
});

interface Month {
	readonly keys: readonly string[];
}

const isFailed = ({ status }: DataRow) => status === 'failed';

function sumOf(journals: readonly DataRow[], part: DataRow[string] | undefined): string {
	const own = journals.filter((journal) => journal.part === part);
	const cents = own.reduce(
		(sum, { journalTotal }) => sum + Math.round(Number(journalTotal) * 100),
		0,
	);
	return (cents / 100).toFixed(2);
}
