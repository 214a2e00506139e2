import { beforeEach, describe, expect, it } from 'vitest';
import { type Seller, asSeller } from '../asSeller.mts';
import { type Product, type SellingPartnerSimulator, startSellingPartner } from '../index.mts';

let amazon: SellingPartnerSimulator;
let seller: Seller;
let now = 0;
const us = 'ATVPDKIKX0DER';
const sellerId = 'ASIMULATEDSELLER';

beforeEach(async () => {
	now = Date.parse('2026-11-23T12:00:00Z');
	amazon = await startSellingPartner({ now: () => now, speed: 1e6 });
	seller = await asSeller(amazon);
	amazon.addProducts([
		product('SKU-1', { updated: Date.parse('2026-11-20T00:00:00Z') }),
		product('SKU-2', { isBuyable: false }),
		product('SKU-3', { marketplaceIds: ['A2EUQ1WTGCTBG2'] }),
	]);
	return async () => await amazon.close();
});

/** Synthetic. */
const product = (sku: string, changes: Partial<Product> = {}): Product => ({
	sku,
	asin: `B000000${sku.replace('-', '').slice(-3)}`,
	fnSku: `X-${sku}`,
	title: `Synthetic product ${sku}`,
	marketplaceIds: [us],
	price: { amount: '10.00', currencyCode: 'USD' },
	created: Date.parse('2026-11-01T00:00:00Z'),
	updated: Date.parse('2026-11-10T00:00:00Z'),
	quantity: 5,
	isBuyable: true,
	...changes,
});

interface Found {
	numberOfResults?: number;
	pagination?: { nextToken?: string };
	items?: Array<Record<string, unknown>>;
	payload?: { inventorySummaries?: Array<Record<string, unknown>> };
	errors?: unknown;
}

const ask = async (path: string, query: Record<string, string>) => {
	// Enough for the buckets to be full again.
	now += 1;
	const { status, data } = await seller.get(path, query);
	return { status, data: data as Found };
};

describe('searchListingsItems', () => {
	const path = `/listings/2021-08-01/items/${sellerId}`;
	const store = { marketplaceIds: us };
	const skus = async (query: Record<string, string>) =>
		(await ask(path, { ...store, ...query })).data.items?.map(({ sku }) => sku);

	it('finds the listings of a store, the last changed first, with what was asked for', async () => {
		const { data } = await ask(path, { ...store, includedData: 'summaries,offers' });
		expect(data.numberOfResults).toBe(2);
		expect(data.items?.[0]).toMatchObject({
			sku: 'SKU-1',
			summaries: [{ marketplaceId: us, itemName: 'Synthetic product SKU-1' }],
			offers: [{ price: { amount: '10.00', currencyCode: 'USD' } }],
		});
	});

	it('filters, sorts and pages', async () => {
		expect(await skus({ identifiersType: 'SKU', identifiers: 'SKU-2,SKU-9' })).toEqual(['SKU-2']);
		expect(await skus({ lastUpdatedAfter: '2026-11-15T00:00:00Z' })).toEqual(['SKU-1']);
		expect(await skus({ withStatus: 'BUYABLE' })).toEqual(['SKU-1']);
		expect(await skus({ sortBy: 'sku', sortOrder: 'DESC' })).toEqual(['SKU-2', 'SKU-1']);
		const first = await ask(path, { ...store, pageSize: '1' });
		const pageToken = first.data.pagination?.nextToken ?? '';
		expect(await skus({ pageSize: '1', pageToken })).toEqual(['SKU-2']);
	});

	it('refuses identifiers without a type, no store, and another seller', async () => {
		expect((await ask(path, { ...store, identifiers: 'SKU-1' })).status).toBe(400);
		expect((await ask(path, {})).status).toBe(400);
		expect((await ask('/listings/2021-08-01/items/OTHER', store)).status).toBe(403);
	});
});

describe('the catalogue', () => {
	const path = '/catalog/2022-04-01/items';
	const store = { marketplaceIds: us };

	it('gives an item by its ASIN, in its stores only', async () => {
		const found = await ask(`${path}/B000000KU1`, store);
		expect(found.data).toMatchObject({
			asin: 'B000000KU1',
			summaries: [{ marketplaceId: us, itemName: 'Synthetic product SKU-1' }],
		});
		expect((await ask(`${path}/B000000KU3`, store)).status).toBe(404);
		expect((await ask(`${path}/B000000KU1`, {})).status).toBe(400);
	});

	it('finds items by SKU of a seller or by words', async () => {
		const asins = async (query: Record<string, string>) =>
			(await ask(path, { ...store, ...query })).data.items?.map(({ asin }) => asin);
		const bySku = { identifiers: 'SKU-1', identifiersType: 'SKU' };
		expect(await asins({ ...bySku, sellerId })).toEqual(['B000000KU1']);
		expect(await asins({ keywords: 'synthetic,sku-2' })).toEqual(['B000000KU2']);
		expect((await ask(path, { ...store, ...bySku })).status).toBe(400);
		expect((await ask(path, store)).status).toBe(400);
	});
});

describe('getInventorySummaries', () => {
	const path = '/fba/inventory/v1/summaries';
	const store = { granularityType: 'Marketplace', granularityId: us, marketplaceIds: us };
	const skus = async (query: Record<string, string>) =>
		(await ask(path, { ...store, ...query })).data.payload?.inventorySummaries?.map(
			({ sellerSku }) => sellerSku,
		);

	it('counts what is in the warehouses, by SKU or changed since', async () => {
		expect(await skus({})).toEqual(['SKU-1', 'SKU-2']);
		expect(await skus({ sellerSkus: 'SKU-2' })).toEqual(['SKU-2']);
		expect(await skus({ startDateTime: '2026-11-15T00:00:00Z' })).toEqual(['SKU-1']);
		const { data } = await ask(path, { ...store, details: 'true' });
		expect(data.payload?.inventorySummaries?.[0]).toMatchObject({
			totalQuantity: 5,
			inventoryDetails: { fulfillableQuantity: 5 },
		});
	});

	it('refuses a start of more than 18 months ago and a token of more than 30 seconds', async () => {
		const { status } = await ask(path, { ...store, startDateTime: '2025-01-01T00:00:00Z' });
		expect(status).toBe(400);
		amazon.addProducts(Array.from({ length: 60 }, (_, at) => product(`MORE-${at}`)));
		const token = (await ask(path, store)).data.pagination?.nextToken ?? '';
		now += 30_000;
		expect((await ask(path, { ...store, nextToken: token })).status).toBe(400);
	});
});

describe('products of a story', () => {
	it('come from the orders that name them', async () => {
		const items = [{ sku: 'TOLD', quantity: 2, charges: { principal: '25.00' } }];
		amazon.tell({ kind: 'order', id: '1', at: '2026-11-22T00:00:00Z', items });
		const path = `/listings/2021-08-01/items/${sellerId}`;
		const query = { marketplaceIds: us, identifiersType: 'SKU', identifiers: 'TOLD' };
		const { data } = await ask(path, { ...query, includedData: 'offers' });
		expect(data.items?.[0]).toMatchObject({ offers: [{ price: { amount: '12.50' } }] });
	});
});
