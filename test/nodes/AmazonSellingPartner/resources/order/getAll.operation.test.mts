import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import {
	startSellingPartner,
	virtualClock,
	type SellingPartnerSimulator,
	type VirtualClock,
} from '../../../../simulators/sellingPartner/index.mts';
import { faultAtCall } from '../../../../simulators/shared/faults.mts';
import { credentialFor, executeContext } from '../../../clients/sellingPartner/n8n.mts';
import { onRealClock } from '../../../clients/sellingPartner/onRealClock.mts';

const us = 'ATVPDKIKX0DER';
const ca = 'A2EUQ1WTGCTBG2';
const path = '/orders/2026-01-01/orders';

let clock: VirtualClock;
let amazon: SellingPartnerSimulator;
let restore: () => void;
beforeEach(async () => {
	clock = virtualClock('2026-11-01T00:00:00Z');
	amazon = await startSellingPartner({ now: clock.now });
	restore = onRealClock(clock);
});
afterEach(async () => {
	restore();
	await amazon.close();
});

const ago = (days: number) => new Date(clock.now() - days * 24 * 3600_000).toISOString();

/** Synthetic: orders of `days` days, the last ones placed three days ago. */
function tell(count: number, days: number, store = us): void {
	const first = clock.now() - days * 24 * 3600_000;
	const step = ((days - 3) * 24 * 3600_000) / count;
	for (let number = 0; number < count; number++) {
		amazon.tell({
			kind: 'order',
			id: `${store}-${number}`,
			at: new Date(first + number * step).toISOString(),
			store,
			fulfilledBy: number % 10 === 0 ? 'MERCHANT' : 'AMAZON',
			items: [
				{
					sku: 'SKU-1',
					quantity: 2,
					charges: { principal: '40.00', tax: '3.20', promotion: '-5.00' },
				},
				{ sku: 'SKU-2', charges: { principal: '1.10' } },
			],
		});
	}
}

async function run(parameters: IDataObject = {}, changes: IDataObject = {}) {
	const node = new AmazonSellingPartner();
	const credential = { ...credentialFor(amazon), sellerId: amazon.sellerId, ...changes };
	const all = { resource: 'order', operation: 'getAll', returnAll: true, timeOf: 'created' };
	const ctx = executeContext(node, { parameters: { ...all, ...parameters }, credential });
	const [items = []] = await node.execute.call(ctx);
	return { items: items.map(({ json }) => json), hints: ctx.hints };
}

const calls = (wanted: string) => amazon.requests.filter(({ url }) => url.includes(wanted));

describe('orders of a long time', () => {
	it('come from the list where they are few', async () => {
		tell(450, 70);
		const { items, hints } = await run({ filters: { after: ago(71) } });
		expect(items).toHaveLength(450);
		expect([calls(path).length, calls('/reports/').length, hints.length]).toEqual([5, 0, 0]);
		expect(items[0]).not.toHaveProperty('missing');
	});

	it('come from reports of thirty days where they are many, after two calls of the list', async () => {
		tell(3_000, 70);
		const began = clock.now();
		const { items, hints } = await run({ filters: { after: ago(71) } });
		expect(new Set(items.map(({ orderId }) => orderId)).size).toBe(3_000);
		expect(items).toHaveLength(3_000);
		expect(calls(path)).toHaveLength(2);
		const wished = calls('/reports/2021-06-30/reports').filter(({ method }) => method === 'POST');
		expect(wished.map(({ body }) => body)).toMatchObject([
			{ reportType: 'GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL' },
			{},
			{},
		]);
		expect(hints).toMatchObject([{ message: expect.stringContaining('half hour') as string }]);
		// The list would take ten pages of three minutes beyond those that are free.
		expect(clock.now() - began).toBeLessThan(5 * 60_000);
	});

	it('have the same form, and name what the report lacks', async () => {
		tell(20, 20);
		const filters = { after: ago(25) };
		const listed = (await run({ getFrom: 'list', filters })).items;
		const reported = (await run({ getFrom: 'report', filters })).items;
		expect(reported).toHaveLength(20);
		const comparable = (order: IDataObject, source: IDataObject): IDataObject => ({
			...order,
			createdTime: Date.parse(String(order.createdTime)),
			lastUpdatedTime: Date.parse(String(order.lastUpdatedTime)),
			items: (order.items as IDataObject[]).map((item) => ({
				...item,
				orderItemId: null,
				amount: null,
				currency: null,
			})),
			amount: null,
			currency: null,
			missing: source.missing,
		});
		const [first = {}] = reported;
		expect(first.missing).toEqual(['amount', 'items.orderItemId', 'items.amount', 'shipped']);
		expect(reported.map((one) => comparable(one, first))).toEqual(
			listed.map((one) => comparable(one, first)),
		);
		expect(first.proceeds).toEqual([
			{ type: 'ITEM', currency: 'USD', amount: '41.10' },
			{ type: 'TAX', currency: 'USD', amount: '3.20' },
			{ type: 'DISCOUNT', currency: 'USD', amount: '-5.00' },
		]);
	});

	it('are filtered alike', async () => {
		tell(20, 20);
		tell(10, 20, ca);
		const filters = { after: ago(25), marketplaceIds: [us], fulfilledBy: ['MERCHANT'] };
		const ids = async (getFrom: string) =>
			(await run({ getFrom, filters })).items.map(({ orderId }) => orderId);
		expect(await ids('report')).toEqual(await ids('list'));
		expect(await ids('report')).toHaveLength(2);
	});

	it('of all stores are asked for by the name of each', async () => {
		tell(10, 20);
		tell(10, 20, ca);
		const { items } = await run({ getFrom: 'report', filters: { after: ago(25) } });
		expect(items).toHaveLength(20);
		expect(calls('/sellers/v1/marketplaceParticipations')).toHaveLength(1);
	});

	it('leave out parts without orders, whose reports Amazon cancels', async () => {
		tell(10, 20);
		const { items } = await run({ getFrom: 'report', filters: { after: ago(80) } });
		expect(items).toHaveLength(10);
		expect(calls(path)).toHaveLength(2);
	});
});

describe('orders that Amazon does not keep', () => {
	const spans = [
		['na', 800, 'two years'],
		['fe', 800, null],
		['fe', 4_300, 'since 2016'],
		['na', 700, null],
	] as const;

	it.each(spans)('in %s of %i days ago are named', async (region, days, words) => {
		await amazon.close();
		amazon = await startSellingPartner({ now: clock.now, region });
		const { hints } = await run({ filters: { after: ago(days) } }, { region });
		expect(hints.map(({ message }) => message)).toEqual(
			words === null ? [] : [expect.stringContaining(words)],
		);
	});

	it('are refused where nothing else is asked for', async () => {
		const filters = { after: ago(1_000), before: ago(740) };
		await expect(run({ filters })).rejects.toThrow(/^Amazon keeps orders for two years/);
		expect(calls(path)).toEqual([]);
	});

	it('are not asked for in reports', async () => {
		tell(10, 20);
		await run({ getFrom: 'report', filters: { after: ago(900) } });
		const wished = calls('/reports/2021-06-30/reports').filter(({ method }) => method === 'POST');
		expect(wished.filter(({ status }) => status === 202)).toHaveLength(25);
	});
});

describe('a report that Amazon', () => {
	const type = 'GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL';

	it.each([
		['CANCELLED', 'was cancelled'],
		['FATAL', 'failed on the side of Amazon'],
	] as const)('ends as %s is no empty list', async (outcome, words) => {
		await amazon.close();
		amazon = await startSellingPartner({ now: clock.now, reportOutcomes: { [type]: outcome } });
		tell(10, 20);
		await expect(run({ getFrom: 'report', filters: { after: ago(25) } })).rejects.toThrow(words);
	});

	it('is asked for is asked for once, also where the answer is lost', async () => {
		tell(10, 20);
		amazon.faults.push(faultAtCall('lostAnswer', 1, ({ method }) => method === 'POST'));
		amazon.faults.push(
			faultAtCall(
				'lostAnswer',
				1,
				({ method, path: at }) => method === 'POST' && at.endsWith('/reports'),
			),
		);
		const { items } = await run({ getFrom: 'report', filters: { after: ago(25) } });
		expect(items).toHaveLength(10);
		expect(
			calls('/reports/2021-06-30/reports').filter(({ method }) => method === 'POST'),
		).toHaveLength(1);
	});
});
