import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type Seller, asSeller } from './asSeller.mts';
import { type SellingPartnerSimulator, startSellingPartner } from './index.mts';
import { settlementText } from './settlementText.mts';

const path = '/reports/2021-06-30/reports';
const v2 = 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2';
const now = Date.parse('2026-11-23T12:00:00Z');
const ago = (days: number): string => new Date(now - days * 24 * 3600_000).toISOString();

let amazon: SellingPartnerSimulator;
let seller: Seller;
beforeEach(async () => {
	amazon = await startSellingPartner({ now: () => now });
	seller = await asSeller(amazon);
	return async () => await amazon.close();
});

const add = (id: string, createdTime?: string) =>
	amazon.addSettlementFile({
		fileName: `${id}.txt`,
		bytes: settlementText({ id }),
		...(createdTime !== undefined && { createdTime }),
	});
const ids = ({ data }: Answer): string[] =>
	(data.reports ?? []).map(({ reportId = '' }) => reportId);
const detail = ({ status, data }: Answer) => [status, data.errors?.[0]?.details];

describe('getReports', () => {
	it('lists a file as a report that is done, an hour old, with its period', async () => {
		const { reportId, reportDocumentId } = add('1');
		const { data } = await seller.get(path, { reportTypes: v2 });
		expect(data.reports).toEqual([
			{
				reportId,
				reportDocumentId,
				reportType: v2,
				processingStatus: 'DONE',
				createdTime: '2026-11-23T11:00:00+00:00',
				dataStartTime: '2026-06-16T00:00:00+00:00',
				dataEndTime: '2026-06-30T23:59:59+00:00',
				processingStartTime: '2026-11-23T11:00:02+00:00',
				processingEndTime: '2026-11-23T11:00:09+00:00',
				marketplaceIds: ['A2EUQ1WTGCTBG2', 'ATVPDKIKX0DER', 'A1AM78C64UM0Y8', 'A2ZV50J4W1RKNI'],
			},
		]);
		expect(data).not.toHaveProperty('nextToken');
	});

	it('filters by type, status and time of creation', async () => {
		const { reportId } = add('1', ago(2));
		const failed = amazon.addSettlementFile({
			fileName: 'fatal.txt',
			bytes: settlementText({ id: '2' }),
			processingStatus: 'FATAL',
		});
		expect(failed).not.toHaveProperty('reportDocumentId');
		expect(ids(await seller.get(path, { reportTypes: 'GET_ORDERS' }))).toEqual([]);
		const done = { reportTypes: `GET_ORDERS,${v2}`, processingStatuses: 'DONE,CANCELLED' };
		expect(ids(await seller.get(path, done))).toEqual([reportId]);
		const until = { reportTypes: v2, createdSince: ago(3), createdUntil: ago(1) };
		expect(ids(await seller.get(path, until))).toEqual([reportId]);
		const since = { reportTypes: v2, createdSince: ago(1) };
		expect(ids(await seller.get(path, since))).toEqual([failed.reportId]);
	});

	it('ignores marketplaces, as Amazon does for settlement reports', async () => {
		const { reportId } = add('1');
		const query = { reportTypes: v2, marketplaceIds: 'A1F83G8C2ARO7P' };
		expect(ids(await seller.get(path, query))).toEqual([reportId]);
	});

	it('gives ten to a page by default, newest first, and the rest by token alone', async () => {
		const added = Array.from({ length: 12 }, (_, at) => add(String(at), ago(at + 1)).reportId);
		const first = await seller.get(path, { reportTypes: v2 });
		expect(ids(first)).toEqual(added.slice(0, 10));
		const nextToken = first.data.nextToken ?? '';
		const second = await seller.get(path, { nextToken });
		expect(ids(second)).toEqual(added.slice(10));
		expect(second.data).not.toHaveProperty('nextToken');
		const both = await seller.get(path, { nextToken, reportTypes: v2 });
		expect(detail(both)).toEqual([400, 'nextToken must be the only parameter of the request']);
	});

	it('keeps reports for 90 days', async () => {
		const old = add('1', ago(91)).reportId;
		expect(ids(await seller.get(path, { reportTypes: v2, createdSince: ago(100) }))).toEqual([]);
		expect((await seller.get(`${path}/${old}`)).status).toBe(404);
	});

	it.each<[Record<string, string>, string]>([
		[{}, 'reportTypes or nextToken'],
		[{ reportTypes: '' }, 'reportTypes'],
		[{ reportTypes: 'A,'.repeat(10) + 'A' }, 'reportTypes'],
		[{ reportTypes: v2, processingStatuses: 'READY' }, 'processing status'],
		[{ reportTypes: v2, pageSize: '0' }, 'pageSize'],
		[{ reportTypes: v2, pageSize: '101' }, 'pageSize'],
		[{ reportTypes: v2, pageSize: 'ten' }, 'pageSize'],
		[{ reportTypes: v2, createdSince: 'yesterday' }, 'createdSince'],
		[{ nextToken: 'made-up' }, 'nextToken'],
	])('refuses %o', async (query, words) => {
		const { status, data } = await seller.get(path, query);
		expect([status, data.errors?.[0]?.code]).toEqual([400, 'InvalidInput']);
		expect(data.errors?.[0]?.details).toContain(words);
	});

	it('lists the same settlement under two ids when it was added twice', async () => {
		const twice = [add('1', ago(2)), add('1', ago(1))].map(({ reportId }) => reportId);
		expect(ids(await seller.get(path, { reportTypes: v2 }))).toEqual(twice.reverse());
	});
});

describe('getReport and createReport', () => {
	it('gets one by its id', async () => {
		const { reportId } = add('1');
		expect((await seller.get(`${path}/${reportId}`)).data).toMatchObject({ reportId });
		const missing = await seller.get(`${path}/1`);
		expect([missing.status, missing.data.errors?.[0]?.code]).toEqual([404, 'NotFound']);
	});

	it('refuses to make a settlement report', async () => {
		const wish = { reportType: v2, marketplaceIds: ['ATVPDKIKX0DER'] };
		const { status, data } = await seller.post(path, wish);
		expect([status, data.errors?.[0]]).toEqual([
			400,
			{
				code: 'InvalidInput',
				message: 'Request for report type 1118 is not allowed at this time',
				details: '',
			},
		]);
	});

	it('queues other reports, and wants type and marketplaces', async () => {
		const wish = {
			reportType: 'GET_MERCHANT_LISTINGS_ALL_DATA',
			marketplaceIds: ['ATVPDKIKX0DER'],
		};
		const { status, data } = await seller.post(path, wish);
		expect(status).toBe(202);
		const queued = await seller.get(`${path}/${data.reportId ?? ''}`);
		expect(queued.data.processingStatus).toBe('IN_QUEUE');
		expect((await seller.post(path, { reportType: 'A' })).status).toBe(400);
		expect((await seller.post(path, '{')).status).toBe(400);
	});
});

describe('other regions', () => {
	beforeAll(async () => void (elsewhere = await startSellingPartner({ region: 'fe' })));
	afterAll(async () => await elsewhere.close());
	let elsewhere: SellingPartnerSimulator;

	it('have their own marketplaces', async () => {
		elsewhere.addSettlementFile({ fileName: 'jp.txt', bytes: settlementText({ currency: 'JPY' }) });
		const { data } = await (await asSeller(elsewhere)).get(path, { reportTypes: v2 });
		expect(data.reports?.[0]?.marketplaceIds).toContain('A1VC38T7YXB528');
	});
});
