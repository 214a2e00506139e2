import { existsSync } from 'node:fs';
import axios from 'axios';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchangesValidated, specsFolder } from '../officialModels.mts';
import { signIn } from './asSeller.mts';
import { type SellingPartnerSimulator, startSellingPartner, virtualClock } from './index.mts';

const isAbsent = !existsSync(specsFolder());
if (isAbsent) console.log(`Official models: skipped, ${specsFolder()} is absent`);
const us = 'ATVPDKIKX0DER';
const clock = virtualClock('2026-05-01T00:00:00Z');

describe.skipIf(isAbsent)('every operation, asked about a story', () => {
	let amazon: SellingPartnerSimulator;
	const tokens = { seller: '', grantless: '' };

	beforeAll(async () => {
		amazon = await startSellingPartner({ now: clock.now, speed: 1e6 });
		tell(amazon);
		clock.set('2026-05-29T12:00:00Z');
		tokens.seller = (await signIn(amazon)).data.access_token ?? '';
		const scope = 'sellingpartnerapi::notifications';
		const grantless = await signIn(amazon, { grant_type: 'client_credentials', scope });
		tokens.grantless = grantless.data.access_token ?? '';
	});
	afterAll(async () => await amazon.close());

	const ask = async (who: keyof typeof tokens, method: string, path: string, data?: unknown) => {
		clock.advance({ seconds: 1 });
		const answer = await axios.request<Record<string, unknown>>({
			method,
			url: amazon.url + path,
			data,
			headers: { 'x-amz-access-token': tokens[who] },
		});
		return answer.data;
	};
	const get = async (path: string) => await ask('seller', 'GET', path);

	it('has requests and answers that keep to the official models', async () => {
		await everything();
		const exchanges = amazon.requests.filter(({ url }) => !url.startsWith('/auth'));
		const result = await exchangesValidated(exchanges, 'amazon');
		expect(result?.problems).toEqual([]);
		expect(result?.validated).toBe(exchanges.length - 1);
		expect(result?.unmatched).toEqual(['download of a report document']);
		// Each is asked at least once: what is added to the tables must be asked here as well.
		expect(exchanges.length - 1).toBeGreaterThanOrEqual(amazon.operations().length);
	});

	async function everything(): Promise<void> {
		const orderData = 'includedData=BUYER,RECIPIENT,PROCEEDS,FULFILLMENT,CANCELLATION';
		await get(`/orders/2026-01-01/orders?createdAfter=2026-05-01T00:00:00Z&${orderData}`);
		await get('/orders/2026-01-01/orders/111-1?includedData=PROCEEDS');
		await get('/finances/2024-06-19/transactions?postedAfter=2026-05-01T00:00:00Z');
		await get('/finances/2024-06-19/balances');
		await get(`/finances/2024-06-19/balances?marketplaceIds=${us}&asOfDate=2026-05-10`);
		await get('/finances/2024-06-19/summary?periodStart=2026-05-01&periodEnd=2026-05-31');
		await get('/finances/v0/financialEventGroups');
		await get('/finances/transfers/2024-06-01/payouts');
		await get('/finances/transfers/2024-06-01/payouts/expected');
		await get('/sellers/v1/marketplaceParticipations');
		await products();
		await reports();
		await notifications();
	}

	async function products(): Promise<void> {
		const listingData =
			'includedData=summaries,offers,fulfillmentAvailability,attributes,issues,productTypes';
		await get(`/listings/2021-08-01/items/${amazon.sellerId}?marketplaceIds=${us}&${listingData}`);
		const catalog = `/catalog/2022-04-01/items`;
		const sku = `identifiers=SKU-1&identifiersType=SKU&sellerId=${amazon.sellerId}`;
		const { items } = await get(`${catalog}?marketplaceIds=${us}&${sku}`);
		const [{ asin = '' } = {}] = items as Array<{ asin?: string }>;
		await get(`${catalog}/${asin}?marketplaceIds=${us}&includedData=summaries,images,attributes`);
		const granularity = `granularityType=Marketplace&granularityId=${us}`;
		await get(`/fba/inventory/v1/summaries?details=true&${granularity}&marketplaceIds=${us}`);
	}

	async function reports(): Promise<void> {
		const path = '/reports/2021-06-30';
		const found = await get(
			`${path}/reports?reportTypes=GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2&pageSize=100`,
		);
		const [report] = found.reports as Array<{ reportId: string; reportDocumentId: string }>;
		await get(`${path}/reports/${report?.reportId ?? ''}`);
		const document = await get(`${path}/documents/${report?.reportDocumentId ?? ''}`);
		await axios.get(String(document.url));
		const wish = { reportType: 'GET_MERCHANT_LISTINGS_ALL_DATA', marketplaceIds: [us] };
		const made = await ask('seller', 'POST', `${path}/reports`, wish);
		await ask('seller', 'DELETE', `${path}/reports/${String(made.reportId)}`);
	}

	async function notifications(): Promise<void> {
		const path = '/notifications/v1';
		const arn = 'arn:aws:sqs:us-east-2:444455556666:queue1';
		const body = { name: 'Queue', resourceSpecification: { sqs: { arn } } };
		const made = await ask('grantless', 'POST', `${path}/destinations`, body);
		const { destinationId } = made.payload as { destinationId: string };
		await ask('grantless', 'GET', `${path}/destinations`);
		await ask('grantless', 'GET', `${path}/destinations/${destinationId}`);
		const type = `${path}/subscriptions/ORDER_CHANGE`;
		const wish = { payloadVersion: '1.0', destinationId };
		const subscription = await ask('seller', 'POST', type, wish);
		const { subscriptionId } = subscription.payload as { subscriptionId: string };
		await get(type);
		await get(`${path}/subscriptions?notificationTypes=ORDER_CHANGE`);
		await ask('grantless', 'GET', `${type}/${subscriptionId}`);
		await ask('grantless', 'DELETE', `${type}/${subscriptionId}`);
		await ask('grantless', 'DELETE', `${path}/destinations/${destinationId}`);
	}
});

/** Something of every kind; synthetic. */
function tell(amazon: SellingPartnerSimulator): void {
	const charges = { principal: '40.00', tax: '3.30', withheldTax: '-3.30', commission: '-6.00' };
	const items = [{ sku: 'SKU-1', charges }];
	amazon.tell(
		{ kind: 'settlements', from: '2026-05-01T00:00:00Z', everyDays: 7 },
		{ kind: 'order', id: '111-1', at: '2026-05-02T00:00:00Z', items },
		{ kind: 'order', id: '111-2', at: '2026-05-02T00:00:00Z', items },
		{ kind: 'cancel', id: '111-2', at: '2026-05-02T01:00:00Z' },
		{ kind: 'order', id: '111-3', at: '2026-05-29T11:50:00Z', items },
		{
			kind: 'order',
			id: '111-4',
			at: '2026-05-03T00:00:00Z',
			items,
			deferred: { reason: 'DD7', until: '2026-05-12' },
		},
		{
			kind: 'order',
			id: '111-5',
			at: '2026-05-20T00:00:00Z',
			items,
			deferred: { reason: 'DD7', until: '2026-06-20T00:00:00Z' },
		},
		{
			kind: 'refund',
			id: '111-1',
			at: '2026-05-10T00:00:00Z',
			items: [{ sku: 'SKU-1', charges: { principal: '-40.00', commission: '6.00' } }],
		},
		...(['storage', 'advertising', 'reimbursement', 'reserveHeld'] as const).map((name) => ({
			kind: 'charge' as const,
			type: 'ServiceFee' as const,
			at: '2026-05-11T00:00:00Z',
			charges: { [name]: '-1.10' },
		})),
	);
}
