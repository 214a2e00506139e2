import { beforeAll, describe, expect, it } from 'vitest';
import { bookSettlement } from '../../../../nodes/domain/policies/bookSettlement.ts';
import { type Tally, TallySheet } from '../../../../nodes/domain/policies/tally.ts';
import type { AmazonTransaction } from '../../../../nodes/domain/sources/transactions/amazonTransaction.ts';
import { readTransactions } from '../../../../nodes/domain/sources/transactions/readTransactions.ts';
import { asSeller } from '../../../simulators/sellingPartner/asSeller.mts';
import {
	type StoryEvent,
	startSellingPartner,
	virtualClock,
} from '../../../simulators/sellingPartner/index.mts';

/** Everything that Amazon can charge in a story, each with an amount of its own; synthetic. */
const story: StoryEvent[] = [
	{ kind: 'settlements', from: '2026-05-01T00:00:00Z' },
	{
		kind: 'order',
		id: '111-0000001-0000001',
		at: '2026-05-02T00:00:00Z',
		items: [{ sku: 'SKU-1', charges: sale(1) }],
	},
	{
		kind: 'refund',
		id: '111-0000001-0000001',
		at: '2026-05-04T00:00:00Z',
		items: [
			{ sku: 'SKU-1', charges: { ...sale(-1), refundCommission: '-1.20', goodwill: '-3.00' } },
		],
	},
	charge('ServiceFee', { storage: '-7.01' }),
	charge('ServiceFee', { subscription: '-7.02' }),
	charge('ServiceFee', { inboundTransport: '-7.03' }),
	charge('ProductAdsPayment', { advertising: '-8.04' }),
	charge('FBAInventoryReimbursement', { reimbursement: '9.05' }),
	charge('Adjustment', { reserveHeld: '-10.06' }),
	charge('Adjustment', { reserveReturned: '11.07' }),
];

function sale(sign: 1 | -1) {
	const signed = (text: string) => (sign * Number(text)).toFixed(2);
	return {
		principal: signed('40.01'),
		tax: signed('3.02'),
		shipping: signed('5.03'),
		shippingTax: signed('0.44'),
		giftWrap: signed('2.05'),
		giftWrapTax: signed('0.16'),
		promotion: signed('-4.07'),
		shippingPromotion: signed('-5.08'),
		withheldTax: signed('-3.02'),
		withheldShippingTax: signed('-0.44'),
		commission: signed('-6.09'),
		fulfillmentFee: signed('-5.10'),
		shippingChargeback: signed('-1.11'),
	};
}

type ChargeEvent = Extract<StoryEvent, { kind: 'charge' }>;

function charge(type: ChargeEvent['type'], charges: ChargeEvent['charges']): ChargeEvent {
	return { kind: 'charge', type, at: '2026-05-05T00:00:00Z', charges };
}

/** Minor units by category. */
type View = Record<string, bigint>;

function viewOf(tallies: readonly Tally[]): View {
	const view: View = {};
	for (const { category, minor } of tallies) view[category] = (view[category] ?? 0n) + minor;
	return view;
}

async function viewOfFile(text: string): Promise<View> {
	async function* openBytes() {
		yield await Promise.resolve(Buffer.from(text, 'utf8'));
	}
	const file = { openBytes, charset: 'utf-8', reportId: null };
	return viewOf((await bookSettlement(file, 'UTC')).tallies);
}

function viewOfTransactions(given: unknown): View {
	const { transactions, refused } = readTransactions(given as AmazonTransaction[]);
	expect(refused).toEqual([]);
	const sheet = new TallySheet();
	for (const { lines } of transactions) lines.forEach((line) => sheet.count(line, 0));
	return viewOf(sheet.tallies());
}

describe('the same money in the three views that Amazon gives of it', () => {
	const views: Record<string, View> = {};

	beforeAll(async () => {
		const clock = virtualClock('2026-05-01T00:00:00Z');
		const amazon = await startSellingPartner({ now: clock.now });
		amazon.tell(...story);
		clock.advance({ days: 20 });
		const id = amazon.settlements()[0]?.settlement.settlementId ?? '';
		views.v2 = await viewOfFile(amazon.settlementText(id));
		views.v1 = await viewOfFile(amazon.settlementText(id, 'v1'));
		const seller = await asSeller(amazon);
		const query = { postedAfter: '2026-05-01T00:00:00Z' };
		const { data } = await seller.get('/finances/2024-06-19/transactions', query);
		views.transactions = viewOfTransactions(data.payload?.transactions);
		await amazon.close();
	});

	it('comes to the same in every category, and to none without a name', () => {
		expect(views.v2).not.toHaveProperty('uncategorized');
		expect(views.v1).toEqual(views.v2);
		expect(views.transactions).toEqual(views.v2);
	});
});
