import type { INodeExecutionData } from 'n8n-workflow';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoryEvent } from '../../../../simulators/sellingPartner/index.mts';
import {
	amazonItems,
	day,
	lastDay,
	month,
	openMonth,
	post,
	quick,
	reportOn,
	type OpenMonth,
} from './monthEnd.mts';

/** Synthetic: periods of two weeks, one over two months, a refund, a reserve, a deferred order. */
const story: StoryEvent[] = [
	{ kind: 'settlements', from: day(-6) },
	{
		kind: 'order',
		id: '111-0000001-0000001',
		at: day(-3),
		items: [{ sku: 'SKU-1', charges: { principal: '40.00', commission: '-6.00' } }],
	},
	{
		kind: 'order',
		id: '111-0000001-0000002',
		at: day(3),
		items: [
			{
				sku: 'SKU-1',
				charges: { principal: '60.00', commission: '-9.00', fulfillmentFee: '-5.10' },
			},
		],
	},
	{
		kind: 'refund',
		id: '111-0000001-0000001',
		at: day(12),
		items: [
			{
				sku: 'SKU-1',
				charges: { principal: '-40.00', commission: '6.00', refundCommission: '-1.20' },
			},
		],
	},
	{
		kind: 'order',
		id: '111-0000001-0000003',
		at: day(13),
		items: [{ sku: 'SKU-2', charges: { principal: '100.00', commission: '-15.00' } }],
	},
	{ kind: 'charge', at: day(14), type: 'Adjustment', charges: { reserveHeld: '-10.00' } },
	{
		kind: 'order',
		id: '111-0000001-0000004',
		at: day(17),
		deferred: { reason: 'DD7', until: day(45) },
		items: [{ sku: 'SKU-2', charges: { principal: '20.00', commission: '-3.00' } }],
	},
];

let all: OpenMonth;
let items: INodeExecutionData[];
beforeAll(async () => {
	all = await openMonth(story);
	await post(all, all.files());
	items = await amazonItems(all);
});
afterAll(async () => await all.close());

const settlementsIn = (rows: ReadonlyArray<Record<string, unknown>>) =>
	rows.map(({ state, difference, amazonTotal, booked }) => [
		state,
		difference,
		amazonTotal,
		booked,
	]);

describe('amazonToZohoBooks reconciliation: report', () => {
	it('compares each settlement of the month, to the cent', async () => {
		const report = await reportOn(all, items);
		expect(report.isReady).toBe(true);
		expect(settlementsIn(report.settlements)).toEqual([
			['agrees', '0.00', '79.90', '79.90'],
			['agrees', '0.00', '39.80', '39.80'],
		]);
		expect(report.settlements[0]).toMatchObject({
			charges: '79.90',
			bookedCharges: '79.90',
			payout: '79.90',
			payoutStatus: 'PAID',
			zohoTotal: '134.00',
		});
	});

	it('leads from gross sales to the payout, and every step adds up', async () => {
		const { waterfall } = await reportOn(all, items);
		expect(waterfall.map(({ step, amount }) => [step, amount])).toEqual([
			['Gross sales', '160.00'],
			['Refunds', '-40.00'],
			['Amazon fees', '-19.20'],
			['FBA fees', '-5.10'],
			['Reserves and other balances', '-10.00'],
			['From and to other months', '34.00'],
			['Paid out', '119.70'],
		]);
	});

	it('ties to the balances and statements of Amazon, and names the deferred orders that the books lack', async () => {
		const { balances, summaries, trialBalance, accounts } = await reportOn(all, items);
		expect(balances).toMatchObject([
			{ balance: 'Deferred orders', amazon: '17.00', books: '0.00', difference: '-17.00' },
			{ balance: 'Reserve of the account', amazon: '10.00', books: '10.00', difference: '0.00' },
		]);
		expect(summaries.map(({ difference }) => difference)).toEqual(['0.00', '0.00']);
		expect(trialBalance).toContainEqual(
			expect.objectContaining({ account: 'Amazon Sales', credit: '160.00' }),
		);
		expect(accounts).toContainEqual(
			expect.objectContaining({
				account: 'Amazon Unsettled Balance',
				opening: '34.00',
				closing: '0.00',
			}),
		);
	});

	it('compares with the notes of the journals where Amazon’s side was not read', async () => {
		const report = await reportOn(all, [{ json: {} }]);
		expect(settlementsIn(report.settlements)).toEqual([
			['notCompared', '0.00', '79.90', '79.90'],
			['notCompared', '0.00', '39.80', '39.80'],
		]);
	});

	it('asks Zoho Books for a bounded number of things', async () => {
		const before = all.books.sim.requests.length;
		const report = await reportOn(all, items, { options: { ...quick, mostJournals: 1 } });
		expect(report.gaps.join(' ')).toMatch(/2 journals were not read/);
		// Organizations, chart, journals, one journal, five accounts, locks.
		expect(all.books.sim.requests.length - before).toBeLessThanOrEqual(10);
	});

	it('says which periods are locked', async () => {
		expect((await reportOn(all, items)).locks).toEqual([]);
		all.books.sim.lock(lastDay);
		expect((await reportOn(all, items)).locks).toEqual([
			{ module: 'All modules', until: lastDay, isLocked: true },
		]);
		all.books.sim.lock(null);
	});

	it('takes the last month that is over where none is named, and refuses what is no month', async () => {
		const { settlements } = await reportOn(all, items, {
			month: '',
			options: { ...quick, asOf: day(40) },
		});
		expect(settlements).toHaveLength(2);
		expect((await reportOn(all, items, { month: 'May' })).error).toBe('"May" is not a month.');
	});

	it('names what it does not recognise, and what could not be read', async () => {
		const strange = [
			{ json: { id: '1', currentStatus: 'PAID' } },
			{ json: { error: 'No access.' } },
		];
		const { gaps } = await reportOn(all, strange);
		expect(gaps).toEqual([
			'Amazon’s side is incomplete: No access.',
			expect.stringMatching(/One item was not recognised .*id, currentStatus/),
		]);
	});
});

const row = (changes: Record<string, string>): INodeExecutionData => ({
	json: {
		status: 'failed',
		key: 'report:1',
		organizationId: 'default',
		record: '=1+1',
		total: '5.00',
		currency: 'USD',
		cause: '=HYPERLINK("https://example.com")',
		nextStep: '<script>alert(1)</script>',
		...changes,
	},
});

describe('the outputs of the report', () => {
	it('lists the open records of the audit trail, and no others', async () => {
		const rows = [
			row({}),
			row({ key: 'report:2', status: 'waiting' }),
			row({ key: 'report:3', status: 'posted' }),
			row({ key: 'report:4', organizationId: '999' }),
		];
		const report = await reportOn(all, [...items, ...rows]);
		expect(report.open.map(({ state }) => state)).toEqual(['failed', 'waiting for Amazon']);
		expect(report.isReady).toBe(false);
	});

	it('are safe to open: a spreadsheet finds no formula, a browser no markup', async () => {
		const { csv } = await reportOn(all, [...items, row({})], { output: 'csv' });
		const cells = Papa.parse<string[]>(csv).data.flat();
		expect(cells).toContain('\'=HYPERLINK("https://example.com")');
		for (const cell of cells) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/);
		const { html } = await reportOn(all, [...items, row({})], { output: 'page' });
		expect(html).toContain('&lt;script&gt;');
		expect(html).not.toMatch(/<script|src=|href=|url\(|@import/);
	});

	it('are files too', async () => {
		for (const [output, start] of [
			['csv', 'Settlements,settlement,state'],
			['page', '<!doctype html>'],
		] as const) {
			const [item] = await all.run(items, {
				resource: 'reconciliation',
				operation: 'report',
				output,
				month,
			});
			const { data = '', fileName = '' } = item?.binary?.data ?? {};
			expect(Buffer.from(data, 'base64').toString()).toContain(start);
			expect(fileName).toContain(`amazon-month-end-${month}.`);
		}
	});

	it('give one line per settlement by default', async () => {
		const lines = await all.run(items, { resource: 'reconciliation', operation: 'report', month });
		expect(lines.map(({ json }) => json.state)).toEqual(['agrees', 'agrees']);
	});
});
