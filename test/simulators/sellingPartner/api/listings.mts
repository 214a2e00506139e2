import type { ApiTable, Call } from '../operation.mts';
import { Pages } from '../paging.mts';
import { list, oneOf, someOf, single, time, wholeNumber } from '../parameters.mts';
import { badListing, noAccess } from '../refusals.mts';
import { iso } from '../times.mts';
import { type World, sellerId } from '../world.mts';
import type { Product } from './products.mts';

/** What each data set holds of a product; those of which nothing is known here are empty lists. */
const dataSets = {
	summaries: summariesOf,
	offers: offersOf,
	fulfillmentAvailability: availabilityOf,
	attributes: () => ({}),
	issues: () => [],
	procurement: () => [],
	relationships: () => [],
	productTypes: (_product: Product, stores: string[]) =>
		stores.map((marketplaceId) => ({ marketplaceId, productType: 'PRODUCT' })),
} as const satisfies Record<string, (product: Product, stores: string[]) => unknown>;

const dataNames = Object.keys(dataSets) as Array<keyof typeof dataSets>;

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
				if (call.ids.sellerId !== sellerId) throw noAccess();
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

const wireListing = (
	product: Product,
	data: ReadonlyArray<keyof typeof dataSets>,
	asked: string[],
) => {
	const stores = asked.filter((id) => product.marketplaceIds.includes(id));
	const sets = data.map((name) => [name, dataSets[name](product, stores)] as const);
	return { sku: product.sku, ...Object.fromEntries(sets) };
};

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

function summariesOf(
	{ asin, fnSku, title, created, updated, isBuyable }: Product,
	stores: string[],
) {
	return stores.map((marketplaceId) => ({
		marketplaceId,
		asin,
		productType: 'PRODUCT',
		conditionType: 'new_new',
		status: isBuyable ? ['BUYABLE', 'DISCOVERABLE'] : ['DISCOVERABLE'],
		fnSku,
		itemName: title,
		createdDate: iso(created),
		lastUpdatedDate: iso(updated),
	}));
}

function offersOf({ price }: Product, stores: string[]) {
	if (price === undefined) return [];
	return stores.map((marketplaceId) => ({ marketplaceId, offerType: 'B2C', price }));
}

function availabilityOf({ quantity }: Product) {
	if (quantity === undefined) return [{ fulfillmentChannelCode: 'DEFAULT', quantity: 1 }];
	return [{ fulfillmentChannelCode: 'AMAZON_NA' }];
}
