import type { ApiTable, Call } from '../operation.mts';
import { Pages } from '../paging.mts';
import { list, oneOf, someOf, single, time, wholeNumber } from '../parameters.mts';
import { badListing, noAccess } from '../refusals.mts';
import type { World } from '../world.mts';
import { dataNames, wireListing } from './listingView.mts';
import type { Product } from './products.mts';

/** Listings Items API v2021-08-01; rules from the official model listingsItems_2021-08-01.json. */
export function listings(world: World): ApiTable {
	const pages = new Pages<Product>({
		now: world.now,
		tokenName: 'pageToken',
		free: ['includedData'],
	});
	return {
		searchListingsItems: {
			method: 'GET',
			path: '/listings/2021-08-01/items/:sellerId',
			rate: 5,
			burst: 5,
			answer: (call) => {
				// Another seller's listings: the words are assumed.
				if (call.ids.sellerId !== world.sellerId) throw noAccess();
				const stores = list(call, 'marketplaceIds', 20) ?? [];
				if (stores.length === 0 || !stores.every((id) => /^A[A-Z0-9]+$/.test(id)))
					throw badListing();
				const data = someOf(call, 'includedData', dataNames) ?? ['summaries'];
				const size = wholeNumber(call, 'pageSize', 1, 20) ?? 10;
				const found = listed(call, world, stores);
				const { items, nextToken } = pages.page(call, size, () => found);
				return {
					numberOfResults: found.length,
					...(nextToken !== undefined && { pagination: { nextToken } }),
					items: items.map((product) => wireListing(product, data, stores)),
				};
			},
		},
	};
}

function listed(call: Call, { products }: World, stores: string[]): Product[] {
	const { identifiersType, identifiers } = identifiersIn(call);
	const spans = [
		[time(call, 'createdAfter'), time(call, 'createdBefore'), 'created'],
		[time(call, 'lastUpdatedAfter'), time(call, 'lastUpdatedBefore'), 'updated'],
	] as const;
	const status = someOf(call, 'withStatus', ['BUYABLE', 'DISCOVERABLE']);
	const isWithin = (product: Product) =>
		spans.every(
			([after = 0, before = Infinity, field]) =>
				product[field] >= after && product[field] <= before,
		);
	const found = [...products.values()]
		.filter(({ marketplaceIds }) => stores.some((id) => marketplaceIds.includes(id)))
		.filter((one) => identifiers?.includes(identifierOf(one, identifiersType)) ?? true)
		.filter(isWithin)
		.filter(
			({ isBuyable }) => status === undefined || isBuyable || status.includes('DISCOVERABLE'),
		);
	return sorted(call, found);
}

function identifiersIn(call: Call) {
	const identifiers = list(call, 'identifiers', 20);
	const identifiersType = single(call, 'identifiersType');
	// Each needs the other, says the model.
	if ((identifiers === undefined) !== (identifiersType === undefined)) throw badListing();
	return { identifiers, identifiersType };
}

const identifierOf = ({ sku, asin, fnSku }: Product, type = 'SKU'): string =>
	({ SKU: sku, ASIN: asin, FNSKU: fnSku })[type] ?? '';

function sorted(call: Call, products: Product[]): Product[] {
	const by = oneOf(call, 'sortBy', ['sku', 'createdDate', 'lastUpdatedDate']) ?? 'lastUpdatedDate';
	const sign = (oneOf(call, 'sortOrder', ['ASC', 'DESC']) ?? 'DESC') === 'ASC' ? 1 : -1;
	const compare = (left: Product, right: Product): number => {
		if (by === 'sku') return left.sku < right.sku ? -1 : 1;
		const field = by === 'createdDate' ? 'created' : 'updated';
		return left[field] - right[field];
	};
	return products.sort((left, right) => sign * compare(left, right));
}
