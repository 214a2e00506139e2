import { pickedId, rowsIn } from './readRules';

/** Ids of items by Amazon's SKU in lower case. */
export function readSkuMap(given: unknown): ReadonlyMap<string, string> {
	const pairs = rowsIn(given, 'row').map(
		({ sku, item }) => [pickedId(sku).toLowerCase(), pickedId(item)] as const,
	);
	return new Map(pairs.filter(([sku, item]) => sku !== '' && item !== ''));
}
