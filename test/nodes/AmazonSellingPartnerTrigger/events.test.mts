import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AmazonSellingPartnerTrigger } from '../../../nodes/AmazonSellingPartnerTrigger/AmazonSellingPartnerTrigger.node.ts';
import { pollEvent } from '../../../nodes/AmazonSellingPartnerTrigger/pollEvent.ts';
import {
	startSellingPartner,
	virtualClock,
	type SellingPartnerOptions,
	type SellingPartnerSimulator,
	type VirtualClock,
} from '../../simulators/sellingPartner/index.mts';
import { credentialFor, poller } from '../clients/sellingPartner/n8n.mts';

let amazon: SellingPartnerSimulator;
let clock: VirtualClock;
const open: SellingPartnerSimulator[] = [];
const begin = Date.parse('2026-03-01T00:00:00Z');
const at = (days: number) => new Date(begin + days * 24 * 3600_000).toISOString();

async function start(options: SellingPartnerOptions = {}) {
	clock = virtualClock(begin);
	amazon = await startSellingPartner({ now: clock.now, ...options });
	open.push(amazon);
}
beforeEach(async () => await start({ speed: 1e6 }));
afterEach(async () => {
	for (const one of open.splice(0)) await one.close();
});

function trigger(event: string, parameters: IDataObject = {}) {
	const polling = poller(new AmazonSellingPartnerTrigger(), {
		parameters: { event, ...parameters },
		credential: credentialFor(amazon),
	});
	const never = async () => await Promise.reject(new Error('A poll has slept.'));
	const own = { now: clock.now, random: () => 0.5, sleep: never };
	const poll = async (mode: 'trigger' | 'manual' = 'trigger') =>
		await pollEvent(polling.context(mode), own);
	return { ...polling, poll };
}

const items = [{ sku: 'SKU-1', charges: { principal: '40.00', commission: '-6.00' } }];

describe('orderUpdated', () => {
	it('sends an order when it is placed and when it changes, each time once', async () => {
		amazon.tell({ kind: 'order', id: '111-1', at: at(2), shipped: at(4), items });
		const { poll } = trigger('orderUpdated');
		clock.set(at(2.5));
		const [placed, ...others] = await poll();
		expect(placed).toMatchObject({ orderId: '111-1', status: 'UNSHIPPED' });
		expect(others).toEqual([]);
		clock.set(at(3));
		expect(await poll()).toEqual([]);
		clock.set(at(4.5));
		expect(await poll()).toMatchObject([{ orderId: '111-1', status: 'SHIPPED', amount: '40.00' }]);
		clock.set(at(4.6));
		expect(await poll()).toEqual([]);
	});

	it('looks back only as far as the user wants at first', async () => {
		amazon.tell(
			{ kind: 'order', id: 'old', at: at(1), items },
			{ kind: 'order', id: 'new', at: at(19), items },
		);
		clock.set(at(22));
		const found = await trigger('orderUpdated', { firstLookBackDays: 7 }).poll();
		expect(new Set(found.map(({ orderId }) => orderId))).toEqual(new Set(['new']));
	});
});

describe('settlementClosed', () => {
	it('sends a period once it is closed, and again when Amazon says what it paid', async () => {
		amazon.tell(
			{ kind: 'settlements', from: at(0), store: 'A2EUQ1WTGCTBG2', depositAfterDays: 2 },
			{ kind: 'order', id: '111-1', at: at(2), store: 'A2EUQ1WTGCTBG2', items },
		);
		const { poll } = trigger('settlementClosed');
		clock.set(at(10));
		expect(await poll()).toEqual([]);
		clock.set(at(14.5));
		const closed = await poll();
		expect(closed).toMatchObject([
			{ processingStatus: 'Closed', originalTotal: { currency: 'CAD' } },
		]);
		clock.set(at(15));
		expect(await poll()).toEqual([]);
		clock.set(at(18));
		const paid = await poll();
		expect(paid).toMatchObject([
			{ financialEventGroupId: closed[0]?.financialEventGroupId, fundTransferStatus: 'Succeeded' },
		]);
		clock.set(at(19));
		expect(await poll()).toEqual([]);
	});

	it('sends at first what was closed within the days to look back', async () => {
		amazon.tell({ kind: 'settlements', from: at(0), everyDays: 7 });
		amazon.tell(
			...[1, 8, 15, 22].map(
				(one) => ({ kind: 'order', id: `111-${one}`, at: at(one), items }) as const,
			),
		);
		clock.set(at(30));
		const found = await trigger('settlementClosed', { firstLookBackDays: 10 }).poll();
		expect(found.map(({ periodEnd }) => String(periodEnd).slice(0, 10))).toEqual(
			expect.arrayContaining(['2026-03-22', '2026-03-29']),
		);
		expect(found).toHaveLength(2);
	});
});

describe('transactionPosted', () => {
	const orders = (count: number) =>
		Array.from({ length: count }, (_none, one) => ({
			kind: 'order' as const,
			id: `111-${one}`,
			at: at(1 + one / count),
			items,
		}));

	it('shows at most ten real records in a manual run, and remembers nothing', async () => {
		amazon.tell(...orders(25));
		clock.set(at(3));
		const { poll, staticData } = trigger('transactionPosted');
		expect(await poll('manual')).toHaveLength(10);
		expect(staticData()).toEqual({});
		expect(await poll()).toHaveLength(25);
	});

	it('sends what the last poll of a process that died had sent, once more', async () => {
		amazon.tell(...orders(5));
		clock.set(at(3));
		const { poll, staticData } = trigger('transactionPosted');
		expect(await poll()).toHaveLength(5);
		clock.set(at(3.1));
		expect(await poll()).toEqual([]);
		(staticData().progress as IDataObject).run = 'another process';
		expect(await poll()).toHaveLength(5);
		expect(await poll()).toEqual([]);
	});

	it('begins anew where what was kept is damaged', async () => {
		amazon.tell(...orders(5));
		clock.set(at(3));
		const { poll, staticData, globalData } = trigger('transactionPosted');
		await poll();
		for (const [name, value] of Object.entries({ marks: null, reached: 'x', batch: 7 })) {
			const broken = { ...(staticData().progress as IDataObject), [name]: value };
			staticData().progress = broken;
			for (const key of Object.keys(globalData())) globalData()[key] = broken;
			expect(await poll()).toHaveLength(5);
		}
	});

	it('takes as many requests as Amazon allows at once, and goes on at the next poll', async () => {
		await start();
		const days = Array.from({ length: 300 }, (_none, one) => one);
		amazon.addTransactions(
			days.flatMap((one) =>
				Array.from({ length: 40 }, (_same, number) => ({
					transactionId: `${one}-${number}`,
					transactionStatus: 'RELEASED',
					postedDate: at(one),
					totalAmount: { currencyCode: 'USD', currencyAmount: 1 },
				})),
			),
		);
		clock.set(at(301));
		const { poll } = trigger('transactionPosted', { firstLookBackDays: 302 });
		const ids: unknown[] = [];
		for (let turn = 0; turn < 15; turn++) {
			ids.push(...(await poll()).map(({ transactionId }) => transactionId));
			clock.advance({ minutes: 10 });
		}
		expect(ids).toHaveLength(300 * 40);
		expect(new Set(ids).size).toBe(300 * 40);
		expect(amazon.requests.filter(({ status }) => status === 429)).toEqual([]);
	});

	it('fails where Amazon fails, and loses nothing by it', async () => {
		amazon.tell(...orders(5));
		clock.set(at(3));
		const { poll } = trigger('transactionPosted');
		const isList = ({ path }: { path: string }) => path.endsWith('/transactions');
		amazon.faults.push({ match: isList, times: 1, kind: 'status500' });
		await expect(poll()).rejects.toMatchObject({ code: 'amazonUnreachable' });
		expect(await poll()).toHaveLength(5);
	});
});
