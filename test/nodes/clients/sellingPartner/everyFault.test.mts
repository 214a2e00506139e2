import { gunzipSync } from 'node:zlib';
import type { IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEventGroups } from '../../../../nodes/clients/sellingPartner/api/eventGroups.ts';
import { listInventory } from '../../../../nodes/clients/sellingPartner/api/inventory.ts';
import { listListings } from '../../../../nodes/clients/sellingPartner/api/listings.ts';
import { listOrders } from '../../../../nodes/clients/sellingPartner/api/orders.ts';
import { listPayouts } from '../../../../nodes/clients/sellingPartner/api/payouts.ts';
import { getReport, listReports } from '../../../../nodes/clients/sellingPartner/api/reports.ts';
import { downloadDocument } from '../../../../nodes/clients/sellingPartner/api/reportDownload.ts';
import { oldestKept } from '../../../../nodes/clients/sellingPartner/api/reportTypes.ts';
import { listTransactions } from '../../../../nodes/clients/sellingPartner/api/transactions.ts';
import {
	createSellingPartner,
	type SellingPartner,
} from '../../../../nodes/clients/sellingPartner/client.ts';
import { faultAtCall, type FaultKind } from '../../../simulators/shared/faults.mts';
import type { SellingPartnerSimulator } from '../../../simulators/sellingPartner/index.mts';
import { settlementFile } from './settlementFile.mts';
import { virtualAmazon } from './virtual.mts';

const start = '2026-06-01T00:00:00Z';
const begin = Date.parse('2026-05-01T00:00:00Z');
const type = 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2';
const us = 'ATVPDKIKX0DER';
const iso = (time: number) => new Date(time).toISOString();
const upTo = <T,>(count: number, one: (number: number) => T): T[] =>
	Array.from({ length: count }, (_none, number) => one(number));

interface ListCase {
	path: string;
	count: number;
	/** Names the record in the answer. */
	id: string;
	fill(amazon: SellingPartnerSimulator): void;
	read(client: SellingPartner): AsyncIterable<object>;
}

const products = (amazon: SellingPartnerSimulator, count: number) =>
	amazon.addProducts(
		upTo(count, (number) => ({
			sku: `SKU-${number}`,
			asin: `B0${number}`,
			fnSku: `X0${number}`,
			title: 'A synthetic product',
			marketplaceIds: [us],
			created: begin + number,
			updated: begin + number,
			quantity: 1,
			isBuyable: true,
		})),
	);

/** Every list of several pages: three each. */
const lists: Record<string, ListCase> = {
	transactions: {
		path: '/finances/2024-06-19/transactions',
		count: 1_200,
		id: 'transactionId',
		fill: (amazon) =>
			amazon.addTransactions(
				upTo(1_200, (number) => ({
					transactionId: `T${number}`,
					postedDate: iso(begin + number * 60_000),
					totalAmount: { currencyCode: 'USD', currencyAmount: 1 },
				})),
			),
		read: (client) => listTransactions(client, { span: { from: begin, to: null } }),
	},
	eventGroups: {
		path: '/finances/v0/financialEventGroups',
		count: 250,
		id: 'financialEventGroupId',
		fill: (amazon) =>
			amazon.addEventGroups(
				upTo(250, (number) => ({
					FinancialEventGroupId: `G${number}`,
					ProcessingStatus: 'Closed',
					FinancialEventGroupStart: iso(begin + number * 60_000),
				})),
			),
		read: (client) => listEventGroups(client, { from: begin, to: null }),
	},
	orders: {
		path: '/orders/2026-01-01/orders',
		count: 250,
		id: 'orderId',
		fill: (amazon) =>
			amazon.addOrders(
				upTo(250, (number) => ({
					orderId: `111-${number}`,
					createdTime: iso(begin + number * 60_000),
					lastUpdatedTime: iso(begin + number * 60_000),
					salesChannel: { channelName: 'AMAZON', marketplaceId: us },
					orderItems: [],
				})),
			),
		read: (client) => listOrders(client, { createdAfter: iso(begin), maxResultsPerPage: 100 }),
	},
	reports: {
		path: '/reports/2021-06-30/reports',
		count: 250,
		id: 'reportId',
		fill: (amazon) => {
			for (let number = 0; number < 250; number++) {
				const file = settlementFile({}, { 'settlement-id': String(1_000_000 + number) });
				amazon.addSettlementFile({ ...file, createdTime: iso(begin + number * 60_000) });
			}
		},
		read: (client) =>
			listReports(client, {
				reportTypes: [type],
				processingStatuses: [],
				createdSince: oldestKept,
			}),
	},
	payouts: {
		path: '/finances/transfers/2024-06-01/payouts',
		count: 250,
		id: 'id',
		fill: (amazon) =>
			amazon.addPayouts(
				upTo(250, (number) => ({
					id: `P${number}`,
					partnerMetadata: { partnerId: 'A', accountType: 'STANDARD_ORDERS', marketplaceId: us },
					creationDate: iso(begin + number * 60_000),
				})),
			),
		read: (client) => listPayouts(client, { createdAfter: iso(begin) }),
	},
	listings: {
		path: '/listings/2021-08-01/items/',
		count: 45,
		id: 'sku',
		fill: (amazon) => products(amazon, 45),
		read: (client) => listListings(client, { marketplaceIds: [us] }),
	},
	inventory: {
		path: '/fba/inventory/v1/summaries',
		count: 120,
		id: 'sellerSku',
		fill: (amazon) => products(amazon, 120),
		read: (client) => listInventory(client, us, {}),
	},
};

// prettier-ignore
const kinds: FaultKind[] = [
	'429', 'status500', 'status503', 'reset', 'timeout', 'truncate', 'lostAnswer', 'expiredToken',
	'emptyPage', 'repeatedPage',
];

describe.each(Object.entries(lists))('the list of %s', (_name, { path, count, id, fill, read }) => {
	let world: Awaited<ReturnType<typeof virtualAmazon>>;
	let whole: unknown[];
	beforeAll(async () => {
		world = await virtualAmazon(start);
		fill(world.amazon);
		whole = await all();
	});
	// Not looked over: what is not asked for is left out of these records.
	afterAll(async () => await world.amazon.close().catch(() => undefined));

	async function all(): Promise<unknown[]> {
		const found: unknown[] = [];
		const client = createSellingPartner(world.ctx, 'waits', world.own);
		for await (const record of read(client)) found.push((record as IDataObject)[id]);
		return found;
	}

	it('has three pages', () => {
		const asked = world.amazon.requests.filter(({ url }) => url.includes(path));
		expect([asked.length, whole.length, new Set(whole).size]).toEqual([3, count, count]);
	});

	it.each(kinds.flatMap((kind) => [1, 2, 3].map((call) => [kind, call] as const)))(
		'is the same with %s at page %i',
		async (kind, call) => {
			const { amazon } = world;
			const before = amazon.requests.length;
			amazon.faults.push(faultAtCall(kind, call, (request) => request.path.startsWith(path)));
			expect(await all()).toEqual(whole);
			const calls = amazon.requests.slice(before);
			expect(calls.filter(({ url, fault }) => url.includes(path) && fault === kind)).toHaveLength(
				1,
			);
			if (kind !== '429') expect(calls.filter(({ status }) => status === 429)).toEqual([]);
		},
	);

	it.each(kinds.slice(0, 7))('is refused where %s lasts, never a part of it', async (kind) => {
		const { amazon } = world;
		const fits = ({ path: asked, query }: { path: string; query: URLSearchParams }) =>
			asked.startsWith(path) && [...query.keys()].some((name) => /token$/i.test(name));
		amazon.faults.push({ kind, times: 1_000, match: fits });
		const refusal: unknown = await all().catch((error: unknown) => error);
		amazon.faults.length = 0;
		expect(refusal).toMatchObject({
			code: expect.stringMatching(/^(amazonThrottled|amazonUnreachable)$/) as string,
			nextStep: expect.stringMatching(/\w/) as string,
		});
	});

	it('is the same with a token that ends before each page', async () => {
		const { amazon } = world;
		const expired = new Set<string>();
		amazon.onRequest.push(({ path: asked, query }) => {
			const page = [...query].find(([name]) => /token$/i.test(name))?.[1] ?? 'first';
			if (!asked.startsWith(path) || expired.has(page)) return;
			expired.add(page);
			amazon.expireTokens();
		});
		expect(await all()).toEqual(whole);
		expect(expired.size).toBe(3);
		amazon.onRequest.length = 0;
	});

	it.each(kinds.slice(0, 7))('is the same with %s at the sign-in', async (kind) => {
		const { amazon } = world;
		amazon.expireTokens();
		amazon.faults.push(faultAtCall(kind, 1, (request) => request.path.startsWith('/auth')));
		expect(await all()).toEqual(whole);
		expect(amazon.faults.splice(0)).toMatchObject([{ times: 0 }]);
	});
});

describe('a file', () => {
	let world: Awaited<ReturnType<typeof virtualAmazon>>;
	const file = settlementFile();
	let reportId = '';
	beforeAll(async () => {
		world = await virtualAmazon(start);
		({ reportId } = world.amazon.addSettlementFile({ ...file, createdTime: iso(begin) }));
	});
	afterAll(async () => await world.amazon.close());

	async function download() {
		const client = createSellingPartner(world.ctx, 'waits', world.own);
		const { reportDocumentId = '' } = await getReport(client, reportId);
		const { binary } = await downloadDocument(world.ctx, client, reportDocumentId, reportId);
		return new Uint8Array(gunzipSync(Buffer.from(binary.data, 'base64')));
	}

	const parts = ['/reports/2021-06-30/reports/', '/reports/2021-06-30/documents/', '/tortuga'];

	it.each(kinds.slice(0, 8).flatMap((kind) => parts.map((path) => [kind, path] as const)))(
		'is the same with %s at %s',
		async (kind, path) => {
			world.amazon.faults.push(faultAtCall(kind, 1, (request) => request.path.startsWith(path)));
			expect(await download()).toEqual(file.bytes);
			expect(world.amazon.faults.splice(0)).toMatchObject([{ times: 0 }]);
		},
	);

	it.each(kinds.slice(0, 7))('is refused where %s lasts', async (kind) => {
		const match = ({ path }: { path: string }) => path.startsWith('/tortuga');
		world.amazon.faults.push({ kind, times: 1_000, match });
		await expect(download()).rejects.toMatchObject({ code: 'amazonFile' });
		world.amazon.faults.length = 0;
	});
});
