import type { IDataObject } from 'n8n-workflow';
import { Refusal } from '../../../domain/refusal';
import type { SellingPartner } from '../client';
import { firstOf, get, list } from '../http/paging';
import type { Endpoint, ListEndpoint } from './endpoint';
import { requiredSellerId } from './listings';

/** Catalog Items API 2022-04-01: https://developer-docs.amazon.com/sp-api/docs/catalog-items-api-v2022-04-01-reference */
const root = '/catalog/2022-04-01/items';
const role = 'Product Listing';

export const getCatalogItem: Endpoint = {
	operation: 'getCatalogItem',
	method: 'GET',
	path: `${root}/{asin}`,
	rate: 2,
	burst: 2,
	role,
	holds: 'asin',
};

export const searchCatalogItems: ListEndpoint = {
	operation: 'searchCatalogItems',
	method: 'GET',
	path: root,
	rate: 2,
	burst: 2,
	role,
	holds: 'items',
	next: 'pagination.nextToken',
	token: 'pageToken',
};

export const itemByAsin = async (amazon: SellingPartner, asin: string, query: IDataObject) =>
	await get(amazon, getCatalogItem, { ids: { asin }, query, subject: `ASIN ${asin}` });

/** The product that the seller lists under a SKU. */
export async function itemBySku(amazon: SellingPartner, sku: string, query: IDataObject) {
	const sellerId = await requiredSellerId(amazon);
	const found = list(amazon, searchCatalogItems, {
		query: { ...query, identifiers: [sku], identifiersType: 'SKU', sellerId },
		subject: `SKU ${sku}`,
	});
	const [item] = await firstOf(found, 1);
	if (item) return item;
	throw new Refusal(
		'notFound',
		`Amazon has no product for the SKU ${sku} in this marketplace.`,
		'Check the SKU and the marketplace.',
		{ sku },
	);
}
