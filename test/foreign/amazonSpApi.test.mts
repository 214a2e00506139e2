import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SellingPartnerSimulator } from '../simulators/sellingPartner/index.mts';
import { foreignClients } from './install.mts';
import { redirectAmazon } from './redirect.mts';
import { ORDER, START, US, startSeller } from './seller.mts';

interface Request {
	operation: string;
	endpoint: string;
	query?: Record<string, unknown>;
	path?: Record<string, string>;
	body?: unknown;
	options?: { version: string };
}

/** https://github.com/amz-tools/amazon-sp-api, which signs in, reads and downloads in its own way. */
interface Client {
	callAPI(request: Request): Promise<Record<string, unknown>>;
	download(document: unknown): Promise<string>;
}

let amazon: SellingPartnerSimulator;
let client: Client;
let restore: () => void;

beforeAll(async () => {
	const load = createRequire(join(await foreignClients(), 'package.json'));
	const { SellingPartner } = load('amazon-sp-api') as {
		SellingPartner: new (config: object) => Client;
	};
	amazon = await startSeller();
	restore = redirectAmazon(amazon.url);
	const { clientId, clientSecret, refreshToken } = amazon.credentials;
	client = new SellingPartner({
		region: 'na',
		refresh_token: refreshToken,
		credentials: {
			SELLING_PARTNER_APP_CLIENT_ID: clientId,
			SELLING_PARTNER_APP_CLIENT_SECRET: clientSecret,
		},
		options: { auto_request_throttled: false },
	});
}, 300_000);

afterAll(async () => {
	restore();
	await amazon.close();
});

const version = (name: string) => ({ options: { version: name } });

// prettier-ignore
const requests: Request[] = [
	{ endpoint: 'sellers', operation: 'getMarketplaceParticipations' },
	{ endpoint: 'finances', operation: 'listTransactions', query: { postedAfter: START }, ...version('2024-06-19') },
	{ endpoint: 'finances', operation: 'listFinancialEventGroups', query: { FinancialEventGroupStartedAfter: START } },
	{ endpoint: 'orders', operation: 'searchOrders', query: { createdAfter: START, marketplaceIds: [US] }, ...version('2026-01-01') },
	{ endpoint: 'orders', operation: 'getOrder', path: { orderId: ORDER }, ...version('2026-01-01') },
	{ endpoint: 'catalogItems', operation: 'getCatalogItem', path: { asin: 'B000000001' }, query: { marketplaceIds: [US] }, ...version('2022-04-01') },
	{ endpoint: 'fbaInventory', operation: 'getInventorySummaries', query: { granularityType: 'Marketplace', granularityId: US, marketplaceIds: [US] } },
	{ endpoint: 'reports', operation: 'createReport', body: { reportType: 'GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL', marketplaceIds: [US], dataStartTime: START } },
];

describe('the client amazon-sp-api', () => {
	it.each(requests)('reads the answer to $endpoint: $operation', async (request) => {
		expect(await client.callAPI(request)).toBeTypeOf('object');
	});

	it('finds a settlement report, downloads and unpacks it', async () => {
		const ask = async (request: Omit<Request, 'endpoint'>) =>
			await client.callAPI({ endpoint: 'reports', ...request });
		const reportTypes = ['GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2'];
		const { reports } = (await ask({ operation: 'getReports', query: { reportTypes } })) as {
			reports: Array<{ reportDocumentId: string }>;
		};
		const { reportDocumentId } = reports[0]!;

		const document = await ask({ operation: 'getReportDocument', path: { reportDocumentId } });

		expect(await client.download(document)).toContain(ORDER);
	});
});
