import type { ApiTable, Call } from '../operation.mts';
import { Pages } from '../paging.mts';
import { list, oneOf, single, time } from '../parameters.mts';
import { invalidInput } from '../refusals.mts';
import { days, iso, seconds } from '../times.mts';
import type { World } from '../world.mts';
import type { Product } from './products.mts';

// The model names no page size; 50 is what public code meets.
const pageSize = 50;

/** FBA Inventory API v1; rules from the official model fbaInventory.json. */
export function inventory(world: World): ApiTable {
	const pages = new Pages<Product>({
		now: world.now,
		tokenName: 'nextToken',
		lifetimeMs: seconds(30),
	});
	return {
		getInventorySummaries: {
			method: 'GET',
			path: '/fba/inventory/v1/summaries',
			rate: 2,
			burst: 2,
			answer: (call) => {
				const [store] = list(call, 'marketplaceIds', 1) ?? [];
				const granularityType = oneOf(call, 'granularityType', ['Marketplace']);
				const granularityId = single(call, 'granularityId');
				if (!store || !granularityType || !granularityId) throw invalidInput('Invalid input');
				const hasDetails = single(call, 'details') === 'true';
				const find = () => stocked(call, world, store);
				const { items, nextToken } = pages.page(call, pageSize, find);
				return {
					payload: {
						granularity: { granularityType, granularityId },
						inventorySummaries: items.map((product) => wireSummary(product, hasDetails)),
					},
					...(nextToken !== undefined && { pagination: { nextToken } }),
				};
			},
		},
	};
}

function stocked(call: Call, { products, now }: World, store: string): Product[] {
	const start = time(call, 'startDateTime');
	// No earlier than 18 months ago, says the model.
	if (start !== undefined && start < now() - days(548)) throw invalidInput('Invalid input');
	const skus = list(call, 'sellerSkus', 50) ?? skuOf(call);
	return (
		[...products.values()]
			.filter(({ quantity }) => quantity !== undefined)
			.filter(({ marketplaceIds }) => marketplaceIds.includes(store))
			.filter(({ updated }) => updated >= (start ?? 0))
			// With a start the SKUs are ignored, says the model.
			.filter(({ sku }) => start !== undefined || (skus?.includes(sku) ?? true))
	);
}

function skuOf(call: Call): string[] | undefined {
	const sku = single(call, 'sellerSku');
	return sku === undefined ? undefined : [sku];
}

function wireSummary(product: Product, hasDetails: boolean) {
	const { asin, fnSku, sku: sellerSku, title: productName, updated, quantity } = product;
	return {
		asin,
		fnSku,
		sellerSku,
		condition: 'NewItem',
		...(hasDetails && { inventoryDetails: { fulfillableQuantity: quantity } }),
		lastUpdatedTime: iso(updated),
		productName,
		totalQuantity: quantity,
		stores: [],
	};
}
