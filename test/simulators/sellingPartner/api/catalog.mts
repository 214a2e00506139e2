import type { ApiTable, Call } from '../operation.mts';
import { Pages } from '../paging.mts';
import { list, single, someOf, wholeNumber } from '../parameters.mts';
import { badCatalogRequest, notFound } from '../refusals.mts';
import type { World } from '../world.mts';
import type { Product } from './products.mts';

const path = '/catalog/2022-04-01/items';
// prettier-ignore
const dataNames = ['attributes', 'classifications', 'dimensions', 'identifiers', 'images', 'productTypes', 'relationships', 'salesRanks', 'summaries', 'vendorDetails'] as const;

/** Catalog Items API v2022-04-01; rules from the official model catalogItems_2022-04-01.json. */
export function catalog(world: World): ApiTable {
	const pages = new Pages<Product>({
		now: world.now,
		tokenName: 'pageToken',
		free: ['includedData'],
	});
	return {
		getCatalogItem: {
			method: 'GET',
			path: `${path}/:asin`,
			rate: 2,
			burst: 2,
			answer: (call) => {
				const stores = storesOf(call, 20);
				const data = someOf(call, 'includedData', dataNames) ?? ['summaries'];
				const found = [...world.products.values()].find(
					(one) => one.asin === call.ids.asin && isIn(one, stores),
				);
				if (found === undefined) throw unknown(call.ids.asin ?? '', stores);
				return wireItem(found, data, stores);
			},
		},
		searchCatalogItems: {
			method: 'GET',
			path,
			rate: 2,
			burst: 2,
			answer: (call) => {
				const stores = storesOf(call, 1);
				const data = someOf(call, 'includedData', dataNames) ?? ['summaries'];
				const size = wholeNumber(call, 'pageSize', 1, 20) ?? 10;
				const found = searched(call, world).filter((one) => isIn(one, stores));
				const { items, nextToken } = pages.page(call, size, () => found);
				return {
					numberOfResults: found.length,
					...(nextToken !== undefined && { pagination: { nextToken } }),
					items: items.map((product) => wireItem(product, data, stores)),
				};
			},
		},
	};
}

function storesOf(call: Call, most: number): string[] {
	const stores = list(call, 'marketplaceIds', most);
	if (stores === undefined || stores.some((id) => id === '')) throw badCatalogRequest();
	return stores;
}

const isIn = ({ marketplaceIds }: Product, stores: string[]): boolean =>
	stores.some((id) => marketplaceIds.includes(id));

// Words seen in amzn/selling-partner-api-models issues of this API.
const unknown = (asin: string, stores: string[]) =>
	notFound(
		`Requested item '${asin}' not found in marketplace(s) ${stores.join(', ')}.`,
		'NOT_FOUND',
	);

/** Identifiers with their type, or keywords; a search by SKU names the seller, says the model. */
function searched(call: Call, { products, sellerId }: World): Product[] {
	const identifiers = list(call, 'identifiers', 20);
	const keywords = list(call, 'keywords', 20);
	const type = single(call, 'identifiersType');
	if ((identifiers === undefined) === (keywords === undefined)) throw badCatalogRequest();
	const all = [...products.values()];
	if (keywords !== undefined) {
		const words = keywords.map((word) => word.toLowerCase());
		return all.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
	}
	if (type === undefined) throw badCatalogRequest();
	if (type === 'SKU' && single(call, 'sellerId') !== sellerId) throw badCatalogRequest();
	return all.filter(({ sku, asin }) => identifiers?.includes({ SKU: sku, ASIN: asin }[type] ?? ''));
}

function wireItem(product: Product, data: ReadonlyArray<string>, asked: string[]) {
	const { asin, title } = product;
	const stores = asked.filter((id) => product.marketplaceIds.includes(id));
	const summaries = stores.map((marketplaceId) => ({
		marketplaceId,
		brand: 'Synthetic',
		itemClassification: 'BASE_PRODUCT',
		itemName: title,
	}));
	// Of the other data sets nothing is known: attributes are an object, the rest are lists.
	const others = data.filter((name) => name !== 'summaries');
	const empty = others.map((name) => [name, name === 'attributes' ? {} : []] as const);
	return {
		asin,
		...Object.fromEntries(empty),
		...(data.includes('summaries') && { summaries }),
	};
}
