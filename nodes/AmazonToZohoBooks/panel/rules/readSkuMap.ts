import { isRecord } from '../../../domain/exactJson';
import { pickedId, rowsIn } from './readRules';

/** Ids of items by Amazon's SKU in lower case: rows of the panel, and of a table; the panel's go first. */
export function readSkuMap(given: unknown, table: unknown = []): ReadonlyMap<string, string> {
	const items = rowsIn(table, 'row').map((row) => (isRecord(row.json) ? row.json : row));
	const rows = [...items, ...rowsIn(given, 'row')];
	const pairs = rows.map(
		({ sku, item, item_id: id }) => [pickedId(sku).toLowerCase(), pickedId(item ?? id)] as const,
	);
	return new Map(pairs.filter(([sku, item]) => sku !== '' && item !== ''));
}
