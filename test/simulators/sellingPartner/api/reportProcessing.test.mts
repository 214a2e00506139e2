import { gunzipSync } from 'node:zlib';
import axios from 'axios';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Seller, asSeller } from '../asSeller.mts';
import { type SellingPartnerSimulator, startSellingPartner } from '../index.mts';
import { type VirtualClock, virtualClock } from '../story/clock.mts';

const path = '/reports/2021-06-30/reports';
const orders = 'GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL';
let clock: VirtualClock;
let amazon: SellingPartnerSimulator;
let seller: Seller;

beforeEach(async () => {
	clock = virtualClock('2026-11-01T00:00:00Z');
	const reportOutcomes = { GET_AFN_INVENTORY_DATA: 'CANCELLED' } as const;
	amazon = await startSellingPartner({ now: clock.now, speed: 1e6, reportOutcomes });
	seller = await asSeller(amazon);
	return async () => await amazon.close();
});

const create = async (reportType: string) => {
	const dataStartTime = '2026-10-01T00:00:00Z';
	const wish = { reportType, dataStartTime, marketplaceIds: ['ATVPDKIKX0DER'] };
	return (await seller.post(path, wish)).data.reportId ?? '';
};
const get = async (id: string) => (await seller.get(`${path}/${id}`)).data;
const cancel = async (id: string) =>
	await axios.delete(`${amazon.url}${path}/${id}`, {
		headers: { 'x-amz-access-token': seller.token },
		validateStatus: () => true,
	});

describe('a report that is asked for', () => {
	it('is queued, made and done as time goes on', async () => {
		const id = await create('GET_MERCHANT_LISTINGS_ALL_DATA');
		const statuses = [(await get(id)).processingStatus];
		clock.advance({ seconds: 30 });
		statuses.push((await get(id)).processingStatus);
		clock.advance({ seconds: 60 });
		const done = await get(id);
		expect([...statuses, done.processingStatus]).toEqual(['IN_QUEUE', 'IN_PROGRESS', 'DONE']);
		expect(done.reportDocumentId).toMatch(/^amzn1\.spdoc/);
	});

	it('of all orders has a line for each item', async () => {
		const items = ['SKU-1', 'SKU-2'].map((sku) => ({ sku, charges: { principal: '12.50' } }));
		amazon.tell({ kind: 'order', id: '111-1', at: '2026-10-20T00:00:00Z', items });
		const id = await create(orders);
		clock.advance({ minutes: 2 });
		const { reportDocumentId = '' } = await get(id);
		const document = await seller.get(`/reports/2021-06-30/documents/${reportDocumentId}`);
		const { data } = await axios.get<string>(document.data.url ?? '', {
			responseType: 'arraybuffer',
		});
		const text = gunzipSync(data).toString('utf8');
		const lines = text.trim().split('\r\n');
		expect(lines).toHaveLength(3);
		expect(lines[1]?.split('\t').slice(0, 5)).toEqual([
			'111-1',
			'111-1',
			'2026-10-20T00:00:00+00:00',
			'2026-10-21T00:00:00+00:00',
			'Shipped',
		]);
		expect(lines[2]).toContain('SKU-2');
	});

	it('of all orders is cancelled where there are none', async () => {
		const id = await create(orders);
		clock.advance({ minutes: 2 });
		expect((await get(id)).processingStatus).toBe('CANCELLED');
	});

	it('may end without a document', async () => {
		const id = await create('GET_AFN_INVENTORY_DATA');
		clock.advance({ minutes: 2 });
		const { processingStatus, reportDocumentId } = await get(id);
		expect([processingStatus, reportDocumentId]).toEqual(['CANCELLED', undefined]);
	});

	it('can be cancelled while it is queued', async () => {
		const id = await create(orders);
		const first = await cancel(id);
		expect([first.status, first.data]).toEqual([200, '']);
		expect((await get(id)).processingStatus).toBe('CANCELLED');
		clock.advance({ minutes: 2 });
		expect((await get(id)).processingStatus).toBe('CANCELLED');
		expect((await cancel(id)).status).toBe(400);
		expect((await cancel('1')).status).toBe(404);
	});
});
