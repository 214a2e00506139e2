import type { AmazonSdk, Api } from './amazonSdk.mts';
import { ORDER, START, US } from './seller.mts';

type Ask = (api: Api, remember: Map<string, string>) => Promise<unknown>;

interface Calls {
	readonly api: readonly [module: string, apiClass: string, scope?: string];
	/** The operations by their ids in the official models, in an order in which each finds what it needs. */
	readonly operations: Readonly<Record<string, Ask>>;
}

const SCOPE = 'sellingpartnerapi::notifications';
const TYPE = 'ORDER_CHANGE';
const REPORT_TYPE = 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2';
const NEW_REPORT = {
	reportType: 'GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL',
	marketplaceIds: [US],
	dataStartTime: START,
};
const ARN = 'arn:aws:sqs:us-east-2:444455556666:queue1';

const idOf = (memory: Map<string, string>, name: string) => memory.get(name) ?? `no ${name}`;

/** What every call to a simulated operation looks like in Amazon's own SDK. */
export const calls: readonly Calls[] = [
	{
		api: ['ReportsSpApi', 'ReportsApi'],
		operations: {
			getReports: (api) => api.getReports!({ reportTypes: [REPORT_TYPE] }),
			getReport: (api, memory) => api.getReport!(idOf(memory, 'reportId')),
			getReportDocument: (api, memory) =>
				api.getReportDocument!(idOf(memory, 'reportDocumentId'), {}),
			createReport: (api) => api.createReport!(NEW_REPORT),
			cancelReport: async (api, memory) => await api.cancelReport!(idOf(memory, 'reportId')),
		},
	},
	{
		api: ['FinancesSpApi', 'DefaultApi'],
		operations: {
			listFinancialEventGroups: (api) =>
				api.listFinancialEventGroups!({ financialEventGroupStartedAfter: START }),
		},
	},
	{
		api: ['Finances20240619SpApi', 'DefaultApi'],
		operations: {
			listTransactions: (api) => api.listTransactions!({ postedAfter: START }),
			listBalances: (api) => api.listBalances!({ marketplaceIds: [US] }),
			listSummary: (api) =>
				api.listSummary!({
					marketplaceIds: [US],
					periodStart: '2026-05-01',
					periodEnd: '2026-05-19',
				}),
		},
	},
	{
		api: ['TransfersSpApi', 'DefaultApi'],
		operations: {
			listPayouts: (api) => api.listPayouts!({ createdAfter: START }),
			listExpectedPayouts: (api) => api.listExpectedPayouts!({}),
		},
	},
	{
		api: ['SellersSpApi', 'SellersApi'],
		operations: { getMarketplaceParticipations: (api) => api.getMarketplaceParticipations!() },
	},
	{
		api: ['Orders_v2026SpApi', 'SearchOrdersApi'],
		operations: {
			searchOrders: (api) => api.searchOrders!({ createdAfter: START, marketplaceIds: [US] }),
		},
	},
	{
		api: ['Orders_v2026SpApi', 'GetOrderApi'],
		operations: { getOrder: (api) => api.getOrder!(ORDER, { includedData: ['PROCEEDS'] }) },
	},
	{
		api: ['ListingsitemsSpApi', 'ListingsApi'],
		operations: {
			searchListingsItems: (api, memory) =>
				api.searchListingsItems!(idOf(memory, 'sellerId'), [US], {}),
		},
	},
	{
		api: ['CatalogitemsSpApi', 'CatalogApi'],
		operations: {
			getCatalogItem: (api) => api.getCatalogItem!('B000000001', [US], {}),
			searchCatalogItems: (api) => api.searchCatalogItems!([US], { keywords: ['mug'] }),
		},
	},
	{
		api: ['FbainventorySpApi', 'FbaInventoryApi'],
		operations: {
			getInventorySummaries: (api) => api.getInventorySummaries!('Marketplace', US, [US], {}),
		},
	},
	{
		api: ['NotificationsSpApi', 'NotificationsApi', SCOPE],
		operations: {
			createDestination: (api) =>
				api.createDestination!({ name: 'Queue', resourceSpecification: { sqs: { arn: ARN } } }),
			getDestinations: (api) => api.getDestinations!(),
			getDestination: (api, memory) => api.getDestination!(idOf(memory, 'destinationId')),
		},
	},
	{
		api: ['NotificationsSpApi', 'NotificationsApi'],
		operations: {
			createSubscription: (api, memory) =>
				api.createSubscription!(TYPE, {
					payloadVersion: '1.0',
					destinationId: idOf(memory, 'destinationId'),
				}),
			getSubscription: (api) => api.getSubscription!(TYPE, {}),
			getSubscriptions: (api) => api.getSubscriptions!([TYPE], {}),
		},
	},
	{
		api: ['NotificationsSpApi', 'NotificationsApi', SCOPE],
		operations: {
			getSubscriptionById: (api, memory) =>
				api.getSubscriptionById!(idOf(memory, 'subscriptionId'), TYPE),
			deleteSubscriptionById: (api, memory) =>
				api.deleteSubscriptionById!(idOf(memory, 'subscriptionId'), TYPE),
			deleteDestination: (api, memory) => api.deleteDestination!(idOf(memory, 'destinationId')),
		},
	},
];

const IDS = /"(reportId|reportDocumentId|destinationId|subscriptionId)":"([^"]+)"/g;

/** Makes every call in order and answers what the SDK made of it; ids found on the way serve later calls. */
export async function callAll(
	sdk: AmazonSdk,
	memory: Map<string, string>,
): Promise<Map<string, unknown>> {
	const answers = new Map<string, unknown>();
	for (const {
		api: [module, apiClass, scope],
		operations,
	} of calls) {
		const api = sdk.api(module, apiClass, scope);
		for (const [id, ask] of Object.entries(operations)) {
			const answer = await ask(api, memory).catch(
				(error: Error & { response?: { text?: string } }) => ({
					refused: error.response?.text ?? error.message,
				}),
			);
			answers.set(id, answer ?? {});
			for (const [, name, value] of JSON.stringify(answer ?? null).matchAll(IDS))
				memory.set(name!, value!);
		}
	}
	return answers;
}
