import type { CatalogueEntry } from './entry';
import { refundTypes } from './refundTypes';

const promotion = ['Promotion', 'Promo', 'PromoRebates'];
const sale = ['', 'ItemPrice', 'Sales', 'Refunded Sales'];
const shipping = ['Shipping', 'GiftWrap'];
const shippingPrincipal = ['ShippingPrincipal', 'GiftwrapPrincipal'];
const shippingDiscount = ['ShippingDiscount', 'GiftwrapDiscount'];

/** Sales, promotions, refunds and reimbursements. */
export const saleCharges: readonly CatalogueEntry[] = [
	{ id: 'principal', category: 'productSales', name: 'Principal', parent: 'ItemPrice' },
	{ id: 'our-price-principal', category: 'productSales', name: 'OurPricePrincipal' },
	{ id: 'product-charges', category: 'productSales', name: 'ProductCharges', parent: sale },
	{ id: 'shipping', category: 'shippingIncome', name: shipping, parent: sale },
	{ id: 'shipping-principal', category: 'shippingIncome', name: shippingPrincipal },
	{ id: 'promotion', category: 'promotions', name: 'Principal', parent: promotion },
	{ id: 'product-discount', category: 'promotions', name: 'OurPriceDiscount' },
	{
		id: 'promotion-group',
		category: 'promotions',
		name: ['Promo', 'PromoRebates'],
		parent: sale,
	},
	{ id: 'points', category: 'promotions', name: ['Points', 'PointsGranted', 'PointsRe*'] },
	{ id: 'points-row', category: 'promotions', within: 'Points' },
	{ id: 'shipping-promotion', category: 'shippingPromotions', name: shipping, parent: promotion },
	{ id: 'shipping-discount', category: 'shippingPromotions', name: shippingDiscount },
	{
		id: 'principal-refunded',
		category: 'productRefunds',
		name: 'Principal',
		parent: ['ItemPrice', ...promotion],
		transactionType: refundTypes,
	},
	{
		id: 'product-refunded',
		category: 'productRefunds',
		name: ['OurPricePrincipal', 'OurPriceDiscount'],
		transactionType: refundTypes,
	},
	{
		id: 'product-group-refunded',
		category: 'productRefunds',
		name: ['ProductCharges', 'Promo', 'PromoRebates'],
		parent: sale,
		transactionType: refundTypes,
	},
	{
		id: 'goodwill-restocking',
		category: 'productRefunds',
		name: ['Goodwill', 'GoodwillPrincipal', 'RestockingFee', 'RestockingDeductionPrincipal'],
	},
	{ id: 'return-shipping', category: 'productRefunds', name: 'ReturnShipping' },
	{
		id: 'shipping-refunded',
		category: 'shippingRefunds',
		name: shipping,
		parent: [...sale, ...promotion],
		transactionType: refundTypes,
	},
	{
		id: 'shipping-detail-refunded',
		category: 'shippingRefunds',
		name: [...shippingPrincipal, ...shippingDiscount],
		transactionType: refundTypes,
	},
	{
		id: 'liquidation',
		category: 'liquidationSales',
		name: 'Principal',
		parent: 'ItemPrice',
		transactionType: ['Liquidations', 'Liquidations Adjustments', 'FBALiquidation'],
	},
	{ id: 'recommerce-liquidation', category: 'liquidationSales', name: 'RecommerceLiquidation' },
	{
		id: 'inventory-reimbursement-row',
		category: 'inventoryReimbursements',
		within: ['FBA Inventory Reimbursement', 'MCF Inventory Reimbursement'],
	},
	{
		id: 'inventory-reimbursement',
		category: 'inventoryReimbursements',
		name: [
			'FBAInventoryReimbursement',
			'FBAReversedReimbursement',
			'MCFInventoryReimbursement',
			'LostOrDamagedReimbursement',
			'CanceledButPickedUpReimbursement',
			'ReimbursementClawback',
		],
	},
	{
		id: 'inventory-reimbursement-reason',
		category: 'inventoryReimbursements',
		name: [
			'WAREHOUSE_LOST*',
			'WAREHOUSE_DAMAGE*',
			'MISSING_FROM_INBOUND*',
			'REVERSAL_REIMBURSEMENT',
			'COMPENSATED_CLAWBACK',
			'FREE_REPLACEMENT_REFUND_ITEMS*',
			'CS_ERROR_*',
			'RE_EVALUATION',
			'REMOVAL_ORDER_LOST',
			'INCORRECT_FEES_*',
			'MULTICHANNEL_ORDER_*',
		],
	},
	{
		id: 'other-reimbursement',
		category: 'otherReimbursements',
		name: [
			'SAFE-T*',
			'Refund Reimbursal*',
			'Seller Rewards*',
			'MCF Preferred Pricing Seller Credit',
		],
	},
	{
		id: 'other-reimbursement-type',
		category: 'otherReimbursements',
		transactionType: ['SAFE-T Reimbursement', 'Seller Rewards'],
	},
	// Childless groups that Amazon sends with 0.00; with money in them they are not known.
	{ id: 'zero-sales', category: 'productSales', name: 'Sales', sign: 0 },
	{ id: 'zero-refunded-sales', category: 'productRefunds', name: 'Refunded Sales', sign: 0 },
];
