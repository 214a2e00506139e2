import type { CatalogueEntry } from './entry';
import { refundTypes } from './refundTypes';

const promotion = ['Promotion', 'Promo', 'PromoRebates'];
// Without a sale above it, a `Promo` is a discount on its fee (docs/accounting.md, "What stays in suspense").
const saleAbove = ['ItemPrice', 'Sales', 'Refunded Sales', 'Promotion'];
const sale = ['', 'ItemPrice', 'Sales', 'Refunded Sales'];
const product = ['Principal', 'Principle'];
// prettier-ignore
const shipping = [
	'Shipping', 'ShippingCharge', 'GiftWrap',
	'COD', 'CODFee', 'CODItemCharge', 'CODOrderCharge', 'CODShippingCharge',
	// Charged to the buyer for paying on delivery: https://developer-docs.amazon.com/sp-api/docs/finances-api-v0-reference
	'PaymentMethodFee',
];
const shippingPrincipal = ['ShippingPrincipal', 'GiftwrapPrincipal'];
const shippingDiscount = ['ShippingDiscount', 'GiftwrapDiscount'];
const points = ['PointsGranted', 'PointsRe*', 'PointsAdjusted', 'CostOfPoints*'];
// prettier-ignore
const liquidations = [
	'Liquidations', 'Liquidations Adjustments', 'FBALiquidation',
	'RemovalShipment', 'RemovalShipmentAdjustment',
];

/** Sales, promotions, refunds and reimbursements. */
// prettier-ignore
export const saleCharges: readonly CatalogueEntry[] = [
	{
		id: 'principal',
		category: 'productSales',
		name: product,
		parent: ['ItemPrice', 'ProductCharges'],
	},
	{ id: 'our-price-principal', category: 'productSales', name: 'OurPricePrincipal' },
	{ id: 'product-charges', category: 'productSales', name: 'ProductCharges', parent: sale },
	{ id: 'shipping', category: 'shippingIncome', name: shipping, parent: sale },
	{ id: 'shipping-principal', category: 'shippingIncome', name: shippingPrincipal },
	{ id: 'promotion', category: 'promotions', name: product, parent: promotion },
	{
		id: 'product-discount',
		category: 'promotions',
		name: ['OurPriceDiscount', 'Product discount', 'PromotionDiscount'],
	},
	{
		id: 'promotion-group',
		category: 'promotions',
		name: ['Promotion', 'PromoRebates'],
		parent: [...sale, 'Promotion'],
	},
	{ id: 'promo', category: 'promotions', name: 'Promo', parent: saleAbove },
	{
		id: 'promo-alone',
		category: 'promotions',
		name: 'Promo',
		parent: '',
		transactionType: ['Shipment', 'Order'],
		sign: -1,
	},
	{ id: 'points', category: 'promotions', name: ['Points', ...points] },
	{ id: 'points-row', category: 'promotions', within: 'Points' },
	{ id: 'shipping-promotion', category: 'shippingPromotions', name: shipping, parent: promotion },
	{ id: 'shipping-discount', category: 'shippingPromotions', name: shippingDiscount },
	{
		id: 'principal-refunded',
		category: 'productRefunds',
		name: product,
		parent: ['ItemPrice', 'ProductCharges', ...promotion],
		transactionType: refundTypes,
	},
	{
		id: 'product-refunded',
		category: 'productRefunds',
		name: ['OurPricePrincipal', 'OurPriceDiscount', 'PromotionDiscount', 'Points', ...points],
		transactionType: refundTypes,
	},
	{
		id: 'points-row-refunded',
		category: 'productRefunds',
		within: 'Points',
		transactionType: refundTypes,
	},
	{
		id: 'product-group-refunded',
		category: 'productRefunds',
		name: ['ProductCharges', 'Promotion', 'PromoRebates'],
		parent: [...sale, 'Promotion'],
		transactionType: refundTypes,
	},
	{
		id: 'promo-refunded',
		category: 'productRefunds',
		name: 'Promo',
		parent: saleAbove,
		transactionType: refundTypes,
	},
	{
		id: 'promo-alone-refunded',
		category: 'productRefunds',
		name: 'Promo',
		parent: '',
		transactionType: refundTypes,
		sign: 1,
	},
	{
		id: 'goodwill-restocking',
		category: 'productRefunds',
		name: [
			'Goodwill', 'GoodwillPrincipal', 'Goodwill Concession',
			'RestockingFee', 'RestockingDeductionPrincipal',
			'A2ZGuaranteeRecovery', 'ChargeBackRecovery', 'Other concession', 'Refund Principal',
			// Takes back what was refunded to a buyer.
			'BuyerRecharge',
		],
	},
	{
		id: 'return-shipping',
		category: 'shippingRefunds',
		name: ['ReturnShipping', 'FreeReplacementReturnShipping'],
	},
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
		name: [...product, 'ProductCharges'],
		parent: [...sale, 'ProductCharges'],
		transactionType: liquidations,
	},
	{
		id: 'liquidation-detail',
		category: 'liquidationSales',
		name: 'OurPricePrincipal',
		transactionType: liquidations,
	},
	{
		id: 'recommerce-liquidation',
		category: 'liquidationSales',
		name: [
			'RecommerceLiquidation', 'LiquidationProceeds*',
			// V1 names its `other-amount` by the transaction type.
			'Liquidations', 'Liquidations Adjustments',
		],
	},
	{
		id: 'inventory-reimbursement-row',
		category: 'inventoryReimbursements',
		within: [
			'FBA Inventory Reimbursement', 'MCF Inventory Reimbursement',
			'Inventory Reimbursement',
		],
	},
	{
		id: 'inventory-reimbursement',
		category: 'inventoryReimbursements',
		name: [
			'FBAInventoryReimbursement*', 'FBAReversedReimbursement', 'Inventory Reimbursement',
			'MCFInventoryReimbursement*', 'LostOrDamagedReimbursement',
			'CanceledButPickedUpReimbursement', 'ReimbursementClawback',
		],
	},
	{
		id: 'inventory-reimbursement-reason',
		category: 'inventoryReimbursements',
		name: [
			'WAREHOUSE_LOST*', 'WAREHOUSE_DAMAGE*', 'MISSING_FROM_INBOUND*',
			'REVERSAL_REIMBURSEMENT', 'COMPENSATED_CLAWBACK', 'FREE_REPLACEMENT_REFUND_ITEMS*',
			'CS_ERROR_*', 'CRETURN_*', 'RE_EVALUATION', 'REMOVAL_ORDER_LOST',
			// In full: separators do not count, and fees begin with the same words.
			'PAYMENT_RETRACTION_*', 'INBOUND_CARRIER_DAMAGE', 'CUSTOMER_DAMAGE', 'CUSTOMER_RETURN',
			'REMOVAL_ORDER_DAMAGED',
			'INCORRECT_FEES_*', 'MULTICHANNEL_ORDER_*', 'Lost:*', 'Damaged:*',
		],
	},
	{
		id: 'other-reimbursement',
		category: 'otherReimbursements',
		name: [
			'SAFE-T*', 'Refund Reimbursal*', 'Seller Rewards*', 'Reimbursement for Lost*',
			'MCF Preferred Pricing Seller Credit',
		],
	},
	{
		id: 'other-reimbursement-principal',
		category: 'otherReimbursements',
		name: [...product, ...shipping],
		parent: ['ItemPrice', 'ProductCharges'],
		transactionType: 'SAFE-T Reimbursement',
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
