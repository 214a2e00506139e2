import type { CatalogueEntry } from './entry';

const proceeds = 'Proceeds';
const shipping = ['SHIPPING', 'GIFT_WRAP', 'COD_FEE', 'DELIVERY_TIP'];

/** What the buyer of an order pays: proceeds of https://developer-docs.amazon.com/sp-api/reference/getorder */
// prettier-ignore
export const orderCharges: readonly CatalogueEntry[] = [
	{ id: 'order-item', category: 'productSales', name: 'ITEM', parent: proceeds },
	{ id: 'order-shipping', category: 'shippingIncome', name: shipping, parent: proceeds },
	{ id: 'order-tax', category: 'taxCollected', name: 'TAX', parent: proceeds },
	{ id: 'order-tax-detail', category: 'taxCollected', parent: 'TAX', within: proceeds },
	{ id: 'order-discount', category: 'promotions', name: 'DISCOUNT', parent: proceeds },
	{ id: 'order-discount-detail', category: 'promotions', parent: 'DISCOUNT', within: proceeds },
	{ id: 'order-shipping-discount', category: 'shippingPromotions', name: shipping, parent: 'DISCOUNT', within: proceeds },
];
