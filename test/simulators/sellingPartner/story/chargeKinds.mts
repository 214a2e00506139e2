/** Where a charge stands in the three views of the same money. */
export interface ChargeKind {
	/** Group at the level of the transaction; none where the charge itself stands there. */
	side: 'Sales' | 'Expenses' | null;
	/** Nodes of the item's tree, or of the transaction's where it has no items. */
	tree: readonly string[];
	/** amount-type and amount-description of the flat file V2. */
	v2: readonly [string, string];
	/** Column and name in the flat file V1; no name: the transaction-type is the name. */
	v1: readonly ['price' | 'item-related-fee' | 'promotion' | 'other', string];
}

/**
 * Names: samples in amzn/selling-partner-api-models issues 4237, 4245, 4949 and 4993, and
 * developer-docs.amazon.com/sp-api report-type-values-settlement. Which name of one view is which of
 * another is assumed.
 */
// prettier-ignore
export const chargeKinds = {
	principal: { side: 'Sales', tree: ['ProductCharges', 'OurPricePrincipal'], v2: ['ItemPrice', 'Principal'], v1: ['price', 'Principal'] },
	tax: { side: 'Sales', tree: ['Tax', 'OurPriceTax'], v2: ['ItemPrice', 'Tax'], v1: ['price', 'Tax'] },
	shipping: { side: 'Sales', tree: ['Shipping', 'ShippingPrincipal'], v2: ['ItemPrice', 'Shipping'], v1: ['price', 'Shipping'] },
	shippingTax: { side: 'Sales', tree: ['Tax', 'ShippingTax'], v2: ['ItemPrice', 'ShippingTax'], v1: ['price', 'ShippingTax'] },
	giftWrap: { side: 'Sales', tree: ['Giftwrap', 'GiftwrapPrincipal'], v2: ['ItemPrice', 'GiftWrap'], v1: ['price', 'GiftWrap'] },
	giftWrapTax: { side: 'Sales', tree: ['Tax', 'GiftwrapTax'], v2: ['ItemPrice', 'GiftWrapTax'], v1: ['price', 'GiftWrapTax'] },
	goodwill: { side: 'Sales', tree: ['ProductCharges', 'GoodwillPrincipal'], v2: ['ItemPrice', 'Goodwill'], v1: ['price', 'Goodwill'] },
	promotion: { side: 'Sales', tree: ['PromoRebates', 'OurPriceDiscount'], v2: ['Promotion', 'Principal'], v1: ['promotion', 'Principal'] },
	shippingPromotion: { side: 'Sales', tree: ['PromoRebates', 'ShippingDiscount'], v2: ['Promotion', 'Shipping'], v1: ['promotion', 'Shipping'] },
	withheldTax: { side: 'Sales', tree: ['Tax', 'MarketplaceFacilitatorTax-Principal'], v2: ['ItemWithheldTax', 'MarketplaceFacilitatorTax-Principal'], v1: ['item-related-fee', 'MarketplaceFacilitatorTax-Principal'] },
	withheldShippingTax: { side: 'Sales', tree: ['Tax', 'MarketplaceFacilitatorTax-Shipping'], v2: ['ItemWithheldTax', 'MarketplaceFacilitatorTax-Shipping'], v1: ['item-related-fee', 'MarketplaceFacilitatorTax-Shipping'] },
	commission: { side: 'Expenses', tree: ['AmazonFees', 'Commission', 'Base'], v2: ['ItemFees', 'Commission'], v1: ['item-related-fee', 'Commission'] },
	refundCommission: { side: 'Expenses', tree: ['AmazonFees', 'RefundCommission', 'Base'], v2: ['ItemFees', 'RefundCommission'], v1: ['item-related-fee', 'RefundCommission'] },
	fulfillmentFee: { side: 'Expenses', tree: ['AmazonFees', 'FBAPerUnitFulfillmentFee', 'Base'], v2: ['ItemFees', 'FBAPerUnitFulfillmentFee'], v1: ['item-related-fee', 'FBAPerUnitFulfillmentFee'] },
	shippingChargeback: { side: 'Expenses', tree: ['AmazonFees', 'ShippingChargeback', 'Base'], v2: ['ItemFees', 'ShippingChargeback'], v1: ['item-related-fee', 'ShippingChargeback'] },
	storage: { side: 'Expenses', tree: ['AmazonFees', 'FBAStorageFee', 'Base'], v2: ['other-transaction', 'Storage Fee'], v1: ['other', 'Storage Fee'] },
	subscription: { side: 'Expenses', tree: ['AmazonFees', 'Subscription', 'Base'], v2: ['other-transaction', 'Subscription Fee'], v1: ['other', 'Subscription Fee'] },
	inboundTransport: { side: 'Expenses', tree: ['AmazonFees', 'FBAInboundTransportationFee', 'Base'], v2: ['other-transaction', 'FBAInboundTransportationFee'], v1: ['other', 'FBAInboundTransportationFee'] },
	advertising: { side: 'Expenses', tree: ['AdvertisingFee'], v2: ['Cost of Advertising', 'TransactionTotalAmount'], v1: ['item-related-fee', 'Cost of Advertising'] },
	reimbursement: { side: null, tree: ['FBAInventoryReimbursement'], v2: ['FBA Inventory Reimbursement', 'WAREHOUSE_DAMAGE'], v1: ['other', 'WAREHOUSE_DAMAGE'] },
	reserveHeld: { side: 'Expenses', tree: ['ReserveDebit'], v2: ['other-transaction', 'Current Reserve Amount'], v1: ['other', 'Current Reserve Amount'] },
	reserveReturned: { side: 'Sales', tree: ['ReserveCredit'], v2: ['other-transaction', 'Previous Reserve Amount Balance'], v1: ['other', 'Previous Reserve Amount Balance'] },
} as const satisfies Record<string, ChargeKind>;

export type ChargeName = keyof typeof chargeKinds;

/** Signed decimal texts by kind of charge, as Amazon would book them for the seller. */
export type Charges = Partial<Record<ChargeName, string>>;

/** What kinds of transaction are called in the views. */
// prettier-ignore
export const postingTypes = {
	Shipment: { description: 'Order Payment', v2: 'Order' },
	Refund: { description: 'Refund Order', v2: 'Refund' },
	ServiceFee: { description: 'FBAStorageBilling', v2: 'other-transaction' },
	ProductAdsPayment: { description: 'ProductAdsPayment', v2: 'ServiceFee' },
	FBAInventoryReimbursement: { description: 'Customer Return', v2: 'other-transaction' },
	Adjustment: { description: 'Reserve', v2: 'other-transaction' },
} as const;

export type PostingType = keyof typeof postingTypes;
