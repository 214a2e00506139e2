import type { IDataObject } from 'n8n-workflow';
import type { SellingPartner } from '../client';
import { list } from '../http/paging';
import type { ListEndpoint } from './endpoint';

/** FBA Inventory API v1: https://developer-docs.amazon.com/sp-api/docs/fbainventory-api-v1-reference */
export const getInventorySummaries: ListEndpoint = {
	operation: 'getInventorySummaries',
	method: 'GET',
	path: '/fba/inventory/v1/summaries',
	rate: 2,
	burst: 2,
	role: 'Amazon Fulfillment',
	holds: 'payload.inventorySummaries',
	next: 'pagination.nextToken',
	token: 'nextToken',
};

/** What lies in Amazon's warehouses for one marketplace. */
export const listInventory = (amazon: SellingPartner, marketplaceId: string, query: IDataObject) =>
	list(amazon, getInventorySummaries, {
		query: {
			granularityType: 'Marketplace',
			granularityId: marketplaceId,
			marketplaceIds: [marketplaceId],
			...query,
		},
		subject: 'list of inventory',
	});
