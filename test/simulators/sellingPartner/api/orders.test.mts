import { beforeEach, describe, expect, it } from 'vitest';
import { type Seller, asSeller } from '../asSeller.mts';
import { type SellingPartnerSimulator, startSellingPartner } from '../index.mts';
import { hours, iso } from '../times.mts';
import type { Order } from './orders.mts';

const path = '/orders/2026-01-01/orders';
let now = Date.parse('2026-11-23T12:00:00Z');
let amazon: SellingPartnerSimulator;
let seller: Seller;

beforeEach(async () => {
	now = Date.parse('2026-11-23T12:00:00Z');
	amazon = await startSellingPartner({ now: () => now });
	seller = await asSeller(amazon);
	return async () => await amazon.close();
});

interface Answered {
	orders?: Order[];
	order?: Order;
	pagination?: { nextToken: string };
	createdBefore?: string;
	lastUpdatedBefore?: string;
}

const ask = async (query: Record<string, string>, orderId = '') => {
	const { status, data } = await seller.get(`${path}${orderId}`, query);
	const body = data as Answered;
	return { status, body, ids: body.orders?.map((order) => order.orderId) };
};

/** A synthetic order with something of every data set. */
const order = (orderId: string, createdTime: string, changes: Partial<Order> = {}): Order => ({
	orderId,
	createdTime,
	lastUpdatedTime: createdTime,
	salesChannel: { channelName: 'AMAZON', marketplaceId: 'ATVPDKIKX0DER' },
	buyer: { buyerEmail: 'someone@example.com' },
	proceeds: { grandTotal: { amount: '10.00', currencyCode: 'USD' } },
	fulfillment: { fulfillmentStatus: 'SHIPPED', fulfilledBy: 'AMAZON' },
	orderItems: [
		{
			orderItemId: '1',
			quantityOrdered: 1,
			product: { sellerSku: 'SKU-1' },
			proceeds: { proceedsTotal: { amount: '10.00', currencyCode: 'USD' } },
			tax: { taxCollections: [{ model: 'MARKETPLACE_FACILITATOR' }] },
		},
	],
	...changes,
});

describe('searchOrders', () => {
	const all = { createdAfter: '2026-11-01T00:00:00Z' };

	it('filters by time of creation or of change, status, store and who sends', async () => {
		amazon.addOrders([
			order('a', '2026-11-01T00:00:00Z', { lastUpdatedTime: '2026-11-20T00:00:00Z' }),
			order('b', '2026-11-02T00:00:00Z', {
				fulfillment: { fulfillmentStatus: 'UNSHIPPED', fulfilledBy: 'MERCHANT' },
			}),
			order('c', '2026-11-03T00:00:00Z', {
				salesChannel: { channelName: 'AMAZON', marketplaceId: 'A2EUQ1WTGCTBG2' },
			}),
		]);
		expect((await ask(all)).ids).toEqual(['a', 'b', 'c']);
		expect((await ask({ ...all, createdBefore: '2026-11-02T00:00:00Z' })).ids).toEqual(['a', 'b']);
		expect((await ask({ lastUpdatedAfter: '2026-11-10T00:00:00Z' })).ids).toEqual(['a']);
		expect((await ask({ ...all, fulfillmentStatuses: 'UNSHIPPED,PENDING' })).ids).toEqual(['b']);
		expect((await ask({ ...all, marketplaceIds: 'A2EUQ1WTGCTBG2' })).ids).toEqual(['c']);
		expect((await ask({ ...all, fulfilledBy: 'AMAZON' })).ids).toEqual(['a', 'c']);
	});

	it('pages until no token is left; page size and data sets may change on the way', async () => {
		for (const id of ['a', 'b', 'c']) amazon.addOrders([order(id, '2026-11-01T00:00:00Z')]);
		const first = await ask({ ...all, maxResultsPerPage: '2' });
		const paginationToken = first.body.pagination?.nextToken ?? '';
		expect([first.ids, first.body.createdBefore]).toEqual([['a', 'b'], '2026-11-23T11:58:00Z']);
		const last = await ask({ ...all, paginationToken, includedData: 'BUYER' });
		expect(last.ids).toEqual(['c']);
		expect(last.body).not.toHaveProperty('pagination');
		expect((await ask({ ...all, fulfilledBy: 'AMAZON', paginationToken })).status).toBe(400);
		now += hours(24);
		seller = await asSeller(amazon);
		expect((await ask({ ...all, paginationToken })).status).toBe(400);
	});

	it.each<[Record<string, string>]>([
		[{}],
		[{ ...all, lastUpdatedAfter: '2026-11-01T00:00:00Z' }],
		[{ ...all, lastUpdatedBefore: '2026-11-02T00:00:00Z' }],
		[{ ...all, createdBefore: '2026-11-23T11:59:00Z' }],
		[{ ...all, createdBefore: '2026-10-01T00:00:00Z' }],
		[{ ...all, fulfillmentStatuses: 'Shipped' }],
		[{ ...all, fulfilledBy: 'AFN' }],
		[{ ...all, maxResultsPerPage: '101' }],
		[{ ...all, includedData: 'EVERYTHING' }],
	])('refuses %o', async (query) => {
		expect((await ask(query)).status).toBe(400);
	});
});

describe('getOrder', () => {
	it('gives the data sets that were asked for, and items always', async () => {
		amazon.addOrders([order('111-1', iso(now - hours(1)))]);
		const bare = (await ask({}, '/111-1')).body.order;
		expect(Object.keys(bare ?? {})).toEqual([
			'orderId',
			'createdTime',
			'lastUpdatedTime',
			'salesChannel',
			'orderItems',
		]);
		expect(bare?.orderItems[0]).not.toHaveProperty('proceeds');
		const more = (await ask({ includedData: 'PROCEEDS,TAX' }, '/111-1')).body.order;
		expect(more).toHaveProperty('proceeds.grandTotal.amount', '10.00');
		expect(more?.orderItems[0]).toHaveProperty('tax');
		expect(more).not.toHaveProperty('buyer');
	});

	it('does not know other orders', async () => {
		expect((await ask({}, '/111-2')).status).toBe(404);
	});

	it('answers a request that is too long with 413', async () => {
		const { status } = await ask({ createdAfter: 'x'.repeat(9000) });
		expect(status).toBe(413);
	});
});
