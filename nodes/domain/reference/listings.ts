import { isRecord, type JsonRecord } from '../exactJson';
import type { Item, Listing } from './alignSkus';

const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** The listings of Amazon that items hold, each SKU once, with all its marketplaces. */
export function readListings(items: readonly JsonRecord[]): Listing[] {
	const bySku = new Map<string, Listing>();
	for (const item of items) {
		const sku = textOf(item.sku);
		if (sku === '') continue;
		const known = bySku.get(sku);
		const marketplaceId = textOf(item.marketplaceId);
		bySku.set(sku, {
			sku,
			name: known?.name || textOf(item.name),
			asin: known?.asin || textOf(item.asin),
			price: known?.price || priceOf(item.price),
			marketplaceIds: [
				...new Set([...(known?.marketplaceIds ?? []), marketplaceId].filter((id) => id !== '')),
			],
		});
	}
	return [...bySku.values()];
}

/** A listing may be given a price on its way: a number, its text, or an amount with its currency. */
function priceOf(value: unknown): string {
	const text = textOf(isRecord(value) ? value.amount : value);
	return /^\d+(?:\.\d+)?$/.test(text) ? text : '';
}

/** An item of Zoho Books: https://www.zoho.com/books/api/v3/items/ */
export const itemOf = (row: JsonRecord): Item => ({
	itemId: textOf(row.item_id),
	sku: textOf(row.sku),
	name: textOf(row.name),
	isActive: textOf(row.status) !== 'inactive',
});
