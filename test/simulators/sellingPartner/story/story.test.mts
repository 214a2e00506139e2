import { beforeEach, describe, expect, it } from 'vitest';
import { type Body, type Seller, asSeller } from '../asSeller.mts';
import { type SellingPartnerSimulator, type StoryEvent, startSellingPartner } from '../index.mts';
import type { Charges } from './chargeKinds.mts';
import { type VirtualClock, virtualClock } from './clock.mts';

let clock: VirtualClock;
let amazon: SellingPartnerSimulator;
let seller: Seller;

beforeEach(async () => {
	clock = virtualClock('2026-05-01T00:00:00Z');
	amazon = await startSellingPartner({ now: clock.now, speed: 1e6 });
	return async () => await amazon.close();
});

const at = async (time: string, path: string, query: Record<string, string> = {}) => {
	clock.set(time);
	seller = await asSeller(amazon);
	const { status, data } = await seller.get(path, query);
	expect([status, data.errors]).toEqual([200, undefined]);
	return data;
};

interface Wire extends Record<string, unknown> {
	transactionId: string;
	transactionStatus: string;
	totalAmount: { currencyAmount: number };
	relatedIdentifiers: Array<{ relatedIdentifierName: string; relatedIdentifierValue: string }>;
}

const all = { postedAfter: '2026-05-01T00:00:00Z' };
const transactions = async (time: string, query: Record<string, string> = all) =>
	((await at(time, '/finances/2024-06-19/transactions', query)).payload?.transactions ??
		[]) as Wire[];
const seen = (found: Wire[]) =>
	found.map((one) => [one.transactionStatus, one.totalAmount.currencyAmount]);
const related = ({ relatedIdentifiers }: Wire, name: string) =>
	relatedIdentifiers.find((one) => one.relatedIdentifierName === name)?.relatedIdentifierValue;

const sale: Charges = {
	principal: '40.00',
	tax: '3.30',
	shipping: '4.99',
	shippingPromotion: '-4.99',
	withheldTax: '-3.30',
	commission: '-6.00',
	fulfillmentFee: '-5.12',
};
const order = (changes: Partial<Extract<StoryEvent, { kind: 'order' }>> = {}): StoryEvent => ({
	kind: 'order',
	id: '111-0000001-0000001',
	at: '2026-05-02T10:00:00Z',
	shipped: '2026-05-03T10:00:00Z',
	items: [{ sku: 'SKU-1', quantity: 2, charges: sale }],
	...changes,
});
const settlements: StoryEvent = { kind: 'settlements', from: '2026-05-01T00:00:00Z' };
const deferred = { reason: 'DD7', until: '2026-05-20T18:00:00Z' };

describe('an order', () => {
	it('is pending without prices, then unshipped, then shipped and booked', async () => {
		amazon.tell(settlements, order());
		const ask = async (time: string) => {
			const path = '/orders/2026-01-01/orders/111-0000001-0000001';
			const data = await at(time, path, { includedData: 'PROCEEDS,FULFILLMENT' });
			const { order: found } = data as { order?: Record<string, Record<string, unknown>> };
			return [found?.fulfillment?.fulfillmentStatus, found?.proceeds?.grandTotal];
		};
		expect(await ask('2026-05-02T10:00:00Z')).toEqual(['PENDING', undefined]);
		const paid = { amount: '43.30', currencyCode: 'USD' };
		expect(await ask('2026-05-02T11:00:00Z')).toEqual(['UNSHIPPED', paid]);
		expect(await transactions('2026-05-03T09:00:00Z')).toEqual([]);
		expect(await ask('2026-05-03T10:00:00Z')).toEqual(['SHIPPED', paid]);
		expect(seen(await transactions('2026-05-03T10:10:00Z'))).toEqual([['RELEASED', 28.88]]);
	});

	it('that is cancelled before it ships books nothing', async () => {
		amazon.tell(order(), { kind: 'cancel', id: '111-0000001-0000001', at: '2026-05-02T12:00:00Z' });
		expect(await transactions('2026-05-05T00:00:00Z')).toEqual([]);
	});

	it('may be shown late, with the day on which it was posted', async () => {
		amazon.tell(order({ lateHours: 48 }));
		expect(await transactions('2026-05-05T09:00:00Z')).toEqual([]);
		const [late] = await transactions('2026-05-05T10:03:00Z');
		expect(late?.postedDate).toBe('2026-05-03T10:00:00Z');
	});
});

describe('a deferred order', () => {
	it('is held back first; when released it changes its status and a second one comes', async () => {
		amazon.tell(settlements, order({ deferred }));
		const [held] = await transactions('2026-05-04T00:00:00Z');
		expect(held).toMatchObject({
			transactionStatus: 'DEFERRED',
			contexts: [
				{ contextType: 'DeferredContext', deferralReason: 'DD7', maturityDate: deferred.until },
			],
		});
		const [first, second] = await transactions('2026-05-20T19:00:00Z');
		expect([first?.transactionStatus, second?.transactionStatus]).toEqual([
			'DEFERRED_RELEASED',
			'RELEASED',
		]);
		expect(first?.transactionId).toBe(held?.transactionId);
		expect(related(first as Wire, 'RELEASE_TRANSACTION_ID')).toBe(second?.transactionId);
		expect(related(second as Wire, 'DEFERRED_TRANSACTION_ID')).toBe(first?.transactionId);
		const group = amazon.settlements()[1]?.settlement.groupId;
		expect(related(second as Wire, 'FINANCIAL_EVENT_GROUP_ID')).toBe(group);
	});

	it('may be released with other amounts', async () => {
		const items = [{ sku: 'SKU-1', charges: { principal: '30.00', commission: '-4.50' } }];
		amazon.tell(order({ deferred: { ...deferred, items } }));
		expect(seen(await transactions('2026-05-21T00:00:00Z'))).toEqual([
			['DEFERRED_RELEASED', 25.5],
			['RELEASED', 25.5],
		]);
	});
});

describe('three views of a settlement', () => {
	const story: StoryEvent[] = [
		{ ...settlements, v1: true } as StoryEvent,
		order(),
		order({ id: '111-2', deferred }),
		{
			kind: 'refund',
			id: '111-0000001-0000001',
			at: '2026-05-10T00:00:00Z',
			items: [{ sku: 'SKU-1', charges: { principal: '-40.00', commission: '6.00' } }],
		},
		{
			kind: 'charge',
			type: 'ServiceFee',
			at: '2026-05-11T00:00:00Z',
			charges: { storage: '-0.10' },
			lateHours: 40,
		},
		{
			kind: 'charge',
			type: 'ProductAdsPayment',
			at: '2026-05-12T00:00:00Z',
			charges: { advertising: '-0.20' },
		},
		{
			kind: 'charge',
			type: 'FBAInventoryReimbursement',
			at: '2026-05-13T00:00:00Z',
			charges: { reimbursement: '6.22' },
		},
	];

	it('agree to the cent: the group, its transactions and the report in both layouts', async () => {
		amazon.tell(...story);
		const groups = await at('2026-05-18T00:00:00Z', '/finances/v0/financialEventGroups');
		const [, first] = groups.payload?.FinancialEventGroupList ?? [];
		expect(first).toMatchObject({
			ProcessingStatus: 'Closed',
			FundTransferStatus: 'Succeeded',
			OriginalTotal: { CurrencyAmount: 0.8 },
		});
		const found = await transactions('2026-05-18T00:00:00Z', {
			relatedIdentifierName: 'FINANCIAL_EVENT_GROUP_ID',
			relatedIdentifierValue: String(first?.FinancialEventGroupId),
		});
		const cents = found.map((one) => Math.round(one.totalAmount.currencyAmount * 100));
		expect(cents).toEqual([2888, -3400, -20, -10, 622]);
		const id = amazon.settlements()[0]?.settlement.settlementId ?? '';
		expect(sumOf(amazon.settlementText(id), ['amount'])).toEqual(['0.80', 80]);
		// prettier-ignore
		const columns = ['price-amount', 'item-related-fee-amount', 'promotion-amount', 'other-amount'];
		expect(sumOf(amazon.settlementText(id, 'v1'), columns)).toEqual(['0.80', 80]);
	});

	it('have a report of each layout three hours after the close, and a payout', async () => {
		amazon.tell(...story);
		const types =
			'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE,GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2';
		const reports = async (time: string): Promise<Body['reports']> =>
			(await at(time, '/reports/2021-06-30/reports', { reportTypes: types })).reports;
		expect(await reports('2026-05-15T02:59:00Z')).toEqual([]);
		expect(await reports('2026-05-15T03:00:00Z')).toHaveLength(2);
		const payouts = async (time: string) =>
			(await at(time, '/finances/transfers/2024-06-01/payouts')).payouts?.map(
				({ currentStatus }) => currentStatus,
			);
		expect(await payouts('2026-05-15T04:00:00Z')).toEqual(['STARTED']);
		expect(await payouts('2026-05-17T00:00:00Z')).toEqual(['PAID']);
	});
});

/** The total that a report names, and its rows added up in cents. */
function sumOf(text: string, columns: string[]): [string, number] {
	const [header = [], ...rows] = text.split('\n').map((line) => line.split('\t'));
	const cell = (row: string[], name: string) => row[header.indexOf(name)] ?? '';
	const cents = rows.flatMap((row) =>
		columns.map((name) => Math.round(Number(cell(row, name)) * 100)),
	);
	return [cell(rows[0] ?? [], 'total-amount'), cents.reduce((sum, one) => sum + one, 0)];
}

describe('settlements', () => {
	it('come every day where that is told, each with its payout', async () => {
		amazon.tell({ kind: 'settlements', from: '2026-05-01T00:00:00Z', everyDays: 1 }, order());
		const { payouts } = await at('2026-05-31T00:00:00Z', '/finances/transfers/2024-06-01/payouts');
		expect(payouts).toHaveLength(30);
		expect(payouts?.filter(({ currentStatus }) => currentStatus === 'PAID')).toHaveLength(1);
	});

	it('are issued again, at first without a row', async () => {
		const reissued = [{ number: 0, afterHours: 30, firstLacksRow: true }];
		amazon.tell({ kind: 'settlements', from: '2026-05-01T00:00:00Z', reissued }, order());
		const query = { reportTypes: 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2' };
		const path = '/reports/2021-06-30/reports';
		expect((await at('2026-05-15T04:00:00Z', path, query)).reports).toHaveLength(1);
		expect((await at('2026-05-16T10:00:00Z', path, query)).reports).toHaveLength(2);
	});

	it('carry what is below zero into the next one, or lack their total for a while', async () => {
		amazon.tell(
			{
				kind: 'settlements',
				from: '2026-05-01T00:00:00Z',
				carryNegative: true,
				totalAfterHours: 5,
			},
			{
				kind: 'charge',
				type: 'ServiceFee',
				at: '2026-05-02T00:00:00Z',
				charges: { storage: '-62.10' },
			},
			order({ at: '2026-05-16T00:00:00Z', shipped: '2026-05-17T00:00:00Z' }),
		);
		const groups = async (time: string) =>
			(await at(time, '/finances/v0/financialEventGroups')).payload?.FinancialEventGroupList;
		expect((await groups('2026-05-15T01:00:00Z'))?.[1]).not.toHaveProperty('OriginalTotal');
		expect((await groups('2026-05-15T05:00:00Z'))?.[1]).toMatchObject({
			OriginalTotal: { CurrencyAmount: -62.1 },
		});
		expect((await groups('2026-05-30T00:00:00Z'))?.[1]).toMatchObject({
			BeginningBalance: { CurrencyAmount: -62.1 },
			OriginalTotal: { CurrencyAmount: -33.22 },
		});
	});
});

describe('balances and summaries', () => {
	it('tell what is deferred, held in reserve and available, now or on a day', async () => {
		amazon.tell(settlements, order(), order({ id: '111-2', deferred }), {
			kind: 'charge',
			type: 'Adjustment',
			at: '2026-05-04T00:00:00Z',
			charges: { reserveHeld: '-10.00' },
		});
		const amounts = async (time: string, query: Record<string, string>) => {
			const data = await at(time, '/finances/2024-06-19/balances', query);
			const found = (data as { balances?: Array<{ amount: { currencyAmount: number } }> }).balances;
			return found?.map(({ amount }) => amount.currencyAmount);
		};
		const day = '2026-05-05T00:00:00Z';
		expect(await amounts(day, {})).toEqual([57.76]);
		expect(await amounts(day, { balanceType: 'AVAILABLE' })).toEqual([18.88]);
		expect(await amounts(day, { balanceType: 'DEFERRED' })).toEqual([28.88]);
		expect(await amounts(day, { balanceType: 'ACCOUNT_LEVEL_RESERVE' })).toEqual([10]);
		const later = '2026-06-01T00:00:00Z';
		expect(await amounts(later, {})).toEqual([10]);
		expect(await amounts(later, { asOfDate: '2026-05-04' })).toEqual([57.76]);
	});

	it('add up the released money of a settlement or of a period', async () => {
		amazon.tell(settlements, order());
		const path = '/finances/2024-06-19/summary';
		clock.set('2026-05-18T00:00:00Z');
		const id = amazon.settlements()[0]?.settlement.settlementId ?? '';
		const settlement = { relatedIdentifierName: 'SETTLEMENT_ID', relatedIdentifierValue: id };
		const summaries = async (query: Record<string, string>) =>
			((await at(clock.text(), path, query)) as { summaries?: unknown[] }).summaries;
		const proceeds = { netProceeds: { currencyAmount: 28.88, currencyCode: 'USD' } };
		expect(await summaries(settlement)).toMatchObject([proceeds]);
		const period = { periodStart: '2026-05-03', periodEnd: '2026-05-03' };
		expect(await summaries(period)).toMatchObject([{ ...proceeds, ...period }]);
		expect(await summaries({ periodStart: '2026-05-04', periodEnd: '2026-05-05' })).toEqual([]);
	});
});
