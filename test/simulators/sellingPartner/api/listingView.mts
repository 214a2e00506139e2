import { iso } from '../times.mts';
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

export const dataNames = Object.keys(dataSets) as Array<keyof typeof dataSets>;

export const wireListing = (
	product: Product,
	data: ReadonlyArray<keyof typeof dataSets>,
	asked: string[],
) => {
	const stores = asked.filter((id) => product.marketplaceIds.includes(id));
	const sets = data.map((name) => [name, dataSets[name](product, stores)] as const);
	return { sku: product.sku, ...Object.fromEntries(sets) };
};

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
