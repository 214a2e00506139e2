import type { Item, SkuRow, SkuState } from '../../../domain/reference/alignSkus';

const nextSteps: Readonly<Record<SkuState, string>> = {
	aligned: '',
	missing: 'Create the item in Zoho Books, or switch on "Create Missing Items".',
	inactive: 'Mark the item as active in Zoho Books, or leave it if it is no longer sold.',
	different: 'Give both the same SKU, or add the pair to the SKU map.',
	mapBroken: 'Choose an item that exists in the SKU map.',
	noListing: 'Nothing, if it is not sold at Amazon. Otherwise check its SKU.',
};

/** One SKU as a flat item; `made`: the item that this run created for it. */
export const skuLine = ({ state, sku, listing, item }: SkuRow, made: Item | null) => ({
	sku,
	state: made ? 'created' : state,
	nextStep: made ? priceStep(listing?.price ?? '') : nextSteps[state],
	amazonName: listing?.name ?? '',
	asin: listing?.asin ?? '',
	marketplaceIds: listing?.marketplaceIds.join(', ') ?? '',
	itemId: (made ?? item)?.itemId ?? '',
	itemName: (made ?? item)?.name ?? '',
	itemSku: (made ?? item)?.sku ?? '',
});

/** Amazon's list of listings has no prices. */
const priceStep = (price: string): string =>
	price === '' ? 'Enter its price in Zoho Books if you invoice it.' : '';
