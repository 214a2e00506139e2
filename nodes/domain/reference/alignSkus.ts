/** A product that is listed at Amazon, in whatever marketplaces. */
export interface Listing {
	readonly sku: string;
	readonly name: string;
	readonly asin: string;
	/** Decimal text; empty where Amazon's answer has no price. */
	readonly price: string;
	readonly marketplaceIds: readonly string[];
}

/** An item of Zoho Books. */
export interface Item {
	readonly itemId: string;
	readonly sku: string;
	readonly name: string;
	readonly isActive: boolean;
}

/** How a SKU stands on both sides. */
export type SkuState =
	/** An active item has the SKU, or the SKU map names it. */
	| 'aligned'
	/** Zoho Books has no item for the listing. */
	| 'missing'
	/** The item is inactive. */
	| 'inactive'
	/** An item is written otherwise (blanks, hyphens, leading zeros): the mapper does not find it. */
	| 'different'
	/** The SKU map names an item that is not there. */
	| 'mapBroken'
	/** The item's SKU is listed in none of the marketplaces that were read. */
	| 'noListing';

export interface SkuRow {
	readonly state: SkuState;
	readonly sku: string;
	readonly listing: Listing | null;
	readonly item: Item | null;
}

/** As the mapper finds items: without regard to capitals. */
const exact = (sku: string): string => sku.trim().toLowerCase();

/** As people write the same SKU in two systems. */
const loose = (sku: string): string =>
	exact(sku)
		.replace(/[^a-z0-9]/g, '')
		.replace(/^0+(?=.)/, '');

/**
 * Amazon's listings against the items of Zoho Books, both ways. `itemOfSku`: the SKU map, ids of items by Amazon's
 * SKU in lower case.
 */
export function alignSkus(
	listings: readonly Listing[],
	items: readonly Item[],
	itemOfSku: ReadonlyMap<string, string>,
): SkuRow[] {
	const withSku = items.filter(({ sku }) => sku.trim() !== '');
	const used = new Set<Item>();
	const rows = listings.map((listing): SkuRow => {
		const row = rowOf(listing, items, withSku, itemOfSku);
		if (row.item) used.add(row.item);
		return row;
	});
	const others = withSku
		.filter((item) => !used.has(item))
		.map((item): SkuRow => ({ state: 'noListing', sku: item.sku, listing: null, item }));
	return [...rows, ...others];
}

function rowOf(
	listing: Listing,
	items: readonly Item[],
	withSku: readonly Item[],
	itemOfSku: ReadonlyMap<string, string>,
): SkuRow {
	const { sku } = listing;
	const row = (state: SkuState, item: Item | null): SkuRow => ({ state, sku, listing, item });
	const mapped = itemOfSku.get(exact(sku));
	const found =
		mapped === undefined
			? preferred(withSku.filter((item) => exact(item.sku) === exact(sku)))
			: items.find(({ itemId }) => itemId === mapped);
	if (found) return row(found.isActive ? 'aligned' : 'inactive', found);
	if (mapped !== undefined) return row('mapBroken', null);
	const alike = withSku.filter((item) => loose(item.sku) === loose(sku));
	const [only = null] = alike;
	return alike.length === 1 ? row('different', only) : row('missing', null);
}

/** Zoho wants each SKU once; an inactive item may be left over. */
const preferred = (found: readonly Item[]): Item | undefined =>
	found.find(({ isActive }) => isActive) ?? found[0];

/** Zoho Books takes names of at most 100 characters, each once. */
export function itemName({ name, sku }: Listing, taken: ReadonlySet<string>): string {
	const short = name.trim().slice(0, 100);
	if (short !== '' && !taken.has(short.toLowerCase())) return short;
	const ending = ` (${sku})`;
	return short === '' ? sku : `${short.slice(0, 100 - ending.length)}${ending}`;
}
