import type { IDataObject } from 'n8n-workflow';
import { Refusal } from '../../../domain/refusal';
import type { SellingPartner } from '../client';
import { list } from '../http/paging';
import type { ListEndpoint } from './endpoint';

/** Listings Items API 2021-08-01: https://developer-docs.amazon.com/sp-api/docs/listings-items-api-v2021-08-01-reference */
export const searchListingsItems: ListEndpoint = {
	operation: 'searchListingsItems',
	method: 'GET',
	path: '/listings/2021-08-01/items/{sellerId}',
	rate: 5,
	burst: 5,
	role: 'Product Listing',
	holds: 'items',
	next: 'pagination.nextToken',
	token: 'pageToken',
};

/** The seller's own listings. */
export async function* listListings(amazon: SellingPartner, query: IDataObject) {
	yield* list(amazon, searchListingsItems, {
		ids: { sellerId: await requiredSellerId(amazon) },
		query: { ...query, pageSize: 20 },
		subject: 'list of listings',
	});
}

/** Listings stand under the seller's id, which no answer of Amazon tells. */
export async function requiredSellerId(amazon: SellingPartner): Promise<string> {
	const id = await amazon.sellerId();
	if (id !== '') return id;
	throw new Refusal(
		'missingValue',
		'The Amazon credential names no seller ID, and listings are asked for by it.',
		'Enter the Seller ID (Merchant Token, in Seller Central under Account Info) in the Amazon credential.',
	);
}
