import type { IDataObject } from 'n8n-workflow';
import { ApiRefusal } from '../../transport/apiRefusal';
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

const mostWalks = 5;

/**
 * What lies in Amazon's warehouses for one marketplace. The token of a page is good for thirty seconds:
 * where an answer took longer, the list is walked from its beginning once more, without what came already.
 */
export async function* listInventory(
	amazon: SellingPartner,
	marketplaceId: string,
	query: IDataObject,
): AsyncGenerator<IDataObject> {
	const came = new Set<string>();
	for (let walk = 1; ; walk++) {
		try {
			for await (const stock of walkThrough(amazon, marketplaceId, query)) {
				const key = keyOf(stock);
				if (!came.has(key)) yield stock;
				came.add(key);
			}
			return;
		} catch (error) {
			const tokenEnded = error instanceof ApiRefusal && error.status === 400 && came.size > 0;
			if (!tokenEnded || walk === mostWalks) return fail(error);
		}
	}
}

const walkThrough = (amazon: SellingPartner, marketplaceId: string, query: IDataObject) =>
	list(amazon, getInventorySummaries, {
		query: {
			granularityType: 'Marketplace',
			granularityId: marketplaceId,
			marketplaceIds: [marketplaceId],
			...query,
		},
		subject: 'list of inventory',
	});

const keyOf = ({ sellerSku, fnSku, condition }: IDataObject): string =>
	JSON.stringify([sellerSku, fnSku, condition]);

function fail(error: unknown): never {
	throw error;
}
