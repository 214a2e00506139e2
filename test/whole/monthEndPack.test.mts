import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Execution, WorkflowJson } from '../n8n/api.mts';
import { answered } from './answered.mts';
import { Installation } from './installation.mts';

const start = DateTime.utc().minus({ months: 2 }).startOf('month');
const month = start.toFormat('yyyy-MM');
const day = (number: number) => start.plus({ days: number - 1 }).toISO();

let installation: Installation;
beforeAll(async () => {
	installation = await Installation.open();
	installation.amazon.tell(
		{ kind: 'settlements', from: day(-6) },
		...[-3, 3, 12].map((at, index) => ({
			kind: 'order' as const,
			id: `111-0000001-000000${index}`,
			at: day(at),
			items: [{ sku: 'SKU-1', charges: { principal: '400.00', commission: '-60.00' } }],
		})),
	);
	expect((await installation.turnOfSchedule()).status).toBe('success');
}, 400_000);
afterAll(async () => await installation.close(), 240_000);

/** The two nodes that are switched off, switched on; the form answered, and its last page looked at. */
const switchedOn = (asked: string) => (workflow: WorkflowJson) => {
	const nodes = workflow.nodes.map((node) => ({ ...node, disabled: false }));
	expect(workflow.nodes.filter(({ disabled }) => disabled === true)).toHaveLength(2);
	return answered(
		{ ...workflow, nodes },
		{ 'Which month?': { month: asked }, 'The report as a page': {} },
	);
};

async function run(asked: string): Promise<Execution> {
	const { api } = installation;
	const id = await installation.import('reconciliation-report.json', switchedOn(asked));
	return await api.executions.untilFinished(await api.workflows.run(id, 'Which month?'), 400_000);
}

const withFiles = () =>
	installation.zoho
		.journals()
		.filter(({ journal_id: id }) => installation.zoho.filesOf(String(id)).length > 0);

describe('the file of the month-end report, switched on', () => {
	it('is a PDF that hangs on the last journal of the month', async () => {
		expect((await run(month)).status).toBe('success');
		const [last, ...others] = withFiles();
		expect(others).toEqual([]);
		expect(installation.zoho.filesOf(String(last?.journal_id))).toEqual([
			`amazon-month-end-${month}.pdf`,
		]);
		const dates = installation.zoho
			.journals()
			.map(({ journal_date: date }) => String(date))
			.filter((date) => date.startsWith(month));
		expect(String(last?.journal_date)).toBe(dates.sort().at(-1));
		const sent = installation.zoho.requests.find(({ url }) => url.includes('/attachment'));
		expect(sent?.body).toContain('%PDF-');
		for (const { settlementId } of settlementsOfMonth()) expect(sent?.body).toContain(settlementId);
	}, 480_000);

	it('is red where the month has no journal, and says so', async () => {
		const empty = start.minus({ months: 10 }).toFormat('yyyy-MM');
		const { status, data } = await run(empty);
		expect(status).toBe('error');
		expect(data.resultData.error?.node?.name).toBe('Stop: the file was not attached');
		expect(data.resultData.error?.message).toContain(
			`Zoho Books has no journal of ${empty}, so the file was not attached. What to do: `,
		);
		expect(withFiles()).toHaveLength(1);
	}, 480_000);
});

/** By the references of its journals: AMZ-S-<settlement>-<yyyymm>. */
const settlementsOfMonth = () =>
	installation.zoho
		.journals()
		.map(({ reference_number: reference }) => String(reference).split('-'))
		.filter((parts) => parts[3] === month.replace('-', ''))
		.map((parts) => ({ settlementId: parts[2] ?? '' }));
