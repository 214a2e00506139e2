import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AmazonSellingPartnerTrigger } from '../../../nodes/AmazonSellingPartnerTrigger/AmazonSellingPartnerTrigger.node.ts';
import { asSeller, type Seller } from '../../simulators/sellingPartner/asSeller.mts';
import { startSellingPartner } from '../../simulators/sellingPartner/index.mts';
import type { StoryEvent } from '../../simulators/sellingPartner/index.mts';
import { credentialFor, poller } from '../clients/sellingPartner/n8n.mts';
import { numbersOf, type Numbers } from './numbers.mts';

/** `HISTORIES=250` for all of them; each is told by its number. */
const histories = Number(process.env.HISTORIES ?? 5);
const hour = 3600_000;
const day = 24 * hour;
const begin = Date.parse('2026-03-01T00:00:00Z');
const iso = (time: number) => new Date(time).toISOString();

// n8n, the node and the simulator see one clock; connections keep the real one.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: begin }));
afterEach(() => void vi.useRealTimers());

/** Six weeks of a synthetic seller: payouts every day or every fortnight, reports issued twice. */
function story(numbers: Numbers): StoryEvent[] {
	const orders = Array.from({ length: 10 + numbers.below(15) }, (_none, at): StoryEvent => {
		const items = [{ sku: 'SKU', charges: { principal: `${10 + at}.00`, commission: '-1.50' } }];
		return { kind: 'order', id: `111-${at}`, at: iso(begin + numbers.below(40 * day)), items };
	});
	const reissued = Array.from({ length: numbers.below(3) }, () => ({
		number: numbers.below(2),
		afterHours: 1 + numbers.below(90),
	}));
	const everyDays = numbers.chance(0.5) ? 1 : 14;
	const totalAfterHours = numbers.chance(0.5) ? 5 : 0;
	return [
		{ kind: 'settlements', from: iso(begin), everyDays, totalAfterHours, reissued },
		...orders,
	];
}

/** When the trigger polls: mostly every few hours, once not for ten days. */
function pollTimes(numbers: Numbers): number[] {
	const times: number[] = [];
	const pause = begin + numbers.below(35 * day);
	for (let time = begin + hour; time < begin + 46 * day; time += (2 + numbers.below(30)) * hour) {
		if (time < pause || time > pause + 10 * day) times.push(time);
	}
	return [...times, begin + 47 * day, begin + 48 * day];
}

interface Event {
	/** The versions that Amazon shows now, each told by a text. */
	shown(seller: Seller): Promise<string[]>;
	/** The same text of what the trigger sends. */
	told(sent: IDataObject): string;
}

const closed = ({ ProcessingStatus }: IDataObject) => ProcessingStatus === 'Closed';
const cents = (amount: unknown) => (amount === undefined ? '' : Number(amount).toFixed(2));
const part = (value: unknown) => (value ?? {}) as IDataObject;

const events: Readonly<Record<string, Event>> = {
	settlementReportReady: {
		shown: async (seller) => {
			const { data } = await seller.get('/reports/2021-06-30/reports', {
				reportTypes: 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2',
				processingStatuses: 'DONE',
				createdSince: iso(begin),
				pageSize: '100',
			});
			return (data.reports ?? []).map(({ reportId }) => String(reportId));
		},
		// It comes once more, and says so, when Amazon names the exchange rate of its period.
		told: ({ reportId, sentAgain }) => `${String(reportId)}${sentAgain === true ? ' again' : ''}`,
	},
	settlementClosed: {
		shown: async (seller) => {
			const { data } = await seller.get('/finances/v0/financialEventGroups', {
				FinancialEventGroupStartedAfter: iso(begin - 30 * day),
				MaxResultsPerPage: '100',
			});
			const groups = (data.payload?.FinancialEventGroupList ?? []) as IDataObject[];
			return groups.filter(closed).map((group) => {
				const total = cents(part(group.OriginalTotal).CurrencyAmount);
				return [group.FinancialEventGroupId, group.FundTransferStatus ?? '', total].join(' ');
			});
		},
		told: ({ financialEventGroupId, fundTransferStatus, originalTotal }) => {
			const total = cents(part(originalTotal).amount);
			return [financialEventGroupId, fundTransferStatus ?? '', total].join(' ');
		},
	},
	orderUpdated: {
		shown: async (seller) => {
			const query = { lastUpdatedAfter: iso(begin - 30 * day) };
			const { data } = await seller.get('/orders/2026-01-01/orders', query);
			return (part(data).orders as IDataObject[])
				.filter((order) => Date.parse(String(order.lastUpdatedTime)) < Date.now() - 10 * 60_000)
				.map((order) => [order.orderId, order.lastUpdatedTime].join(' '));
		},
		told: ({ orderId, lastUpdatedTime }) => [orderId, lastUpdatedTime].join(' '),
	},
};

async function live(number: number, event: string, { shown, told }: Event, unsaved: boolean) {
	const numbers = numbersOf(number);
	const amazon = await startSellingPartner({ now: () => Date.now(), speed: 1e6 });
	amazon.tell(...story(numbers));
	const parameters = { event, firstLookBackDays: 30, simplify: false };
	const credential = credentialFor(amazon);
	const trigger = poller(new AmazonSellingPartnerTrigger(), { parameters, credential });
	const sent: string[] = [];
	const wanted = new Set<string>();
	for (const time of pollTimes(numbers)) {
		vi.setSystemTime(time);
		for (const one of await shown(await asSeller(amazon))) wanted.add(one);
		const kept = { ...trigger.staticData() };
		const polls = numbers.chance(0.1) ? [1, 2] : [1];
		const found = await Promise.all(polls.map(async () => await trigger.poll()));
		sent.push(...found.flat().map(({ json }) => told(json)));
		// n8n began the execution and died before it kept what the trigger remembers.
		if (unsaved && numbers.chance(0.1)) forget(trigger.staticData(), kept);
	}
	await amazon.close();
	return { sent, wanted };
}

function forget(data: IDataObject, kept: IDataObject): void {
	for (const name of Object.keys(data)) Reflect.deleteProperty(data, name);
	Object.assign(data, kept);
}

describe.each(Object.entries(events))('random histories of %s', (name, event) => {
	it.each(Array.from({ length: histories }, (_none, number) => number))(
		'%i: every version is sent once',
		async (number) => {
			const { sent, wanted } = await live(number, name, event, false);
			expect(wanted.size).toBeGreaterThan(0);
			expect(new Set(sent).size).toBe(sent.length);
			expect(sent).toEqual(expect.arrayContaining([...wanted]));
		},
		60_000,
	);

	it.each(Array.from({ length: Math.ceil(histories / 2) }, (_none, number) => number + 1000))(
		'%i: with crashes every version is sent at least once',
		async (number) => {
			const { sent, wanted } = await live(number, name, event, true);
			expect(sent).toEqual(expect.arrayContaining([...wanted]));
		},
		60_000,
	);
});
