import type { CatalogueEntry } from './entry';
import { refundTypes } from './refundTypes';

// prettier-ignore
const referral = [
	'Commission', 'CommissionCorrection', 'Commission Adjustment', 'GiftwrapCommission',
	'Referral Fee*', '*ClosingFee', 'PerItemFee', 'ShippingHB', 'Shipping holdback',
	'Shipping commission', 'Per-item selling fee', 'TransactionFee',
];
const digital = ['DigitalServicesFee', 'DigitalServicesFeeFBA'];
// prettier-ignore
const shippingLabels = [
	'Shipping label*', 'PostageBilling*', 'PostageRefund*', 'ReturnPostageBilling*',
	'ReturnPostageRefund*', 'MFNPostageFee', 'Amazon Easy Ship*', 'Easy Ship*',
	'MFN Postage*', 'Carrier Shipping Label*', 'Amazon Shipping *', 'ShippingServices*',
];
const chargebacks = ['ShippingChargeback', 'GiftwrapChargeback', 'CODChargeback*'];
// prettier-ignore
const fulfillment = [
	'FBAPerUnitFulfillmentFee', 'FBAPerOrderFulfillmentFee', 'FBAWeightBasedFee',
	'FBA transportation fee', 'FBAFulfillmentCODFee', 'FBA fulfilment fee*',
	'FBA fulfillment fee*', 'MCF fulfilment fee*', 'MCF fulfillment fee*',
	'Multi-Channel Fulfil*', 'FBA Pick & Pack Fee', 'FBA Weight Handling Fee',
	'Weight Handling Fee*', 'FulfillmentFee', 'UnitFulfillmentFee', 'SSOFFulfillmentFee',
	'FulfillmentNetworkFee', 'TransportationFee', 'RemoteFulfillmentCredit',
	'FBA Multi-Channel*', 'FBA Multi-tier*', 'Weight Based Fee', 'FBA Export*', 'FBA Cross-Border*',
];
/** Fees of an order that have a category of their own until they are returned with it. */
// prettier-ignore
const alsoReturned = [
	'CSBA*', 'GetPaidFaster*', 'HighVolumeListing*', 'MFNPostageFee',
	'Amazon Easy Ship*', 'Easy Ship*', '*LowInventory*',
];
const ofOrder = ['SalesTaxServiceFee', 'SalesTaxCollectionFee', 'TechnologyFee'];

/** Fees of selling, fulfilment, storage, advertising and service. */
// prettier-ignore
export const feeCharges: readonly CatalogueEntry[] = [
	{ id: 'referral', category: 'referralFees', name: referral },
	{
		id: 'refund-commission',
		category: 'refundAdministrationFees',
		name: ['RefundCommission', 'Refund Administration Fee'],
	},
	{ id: 'digital-services', category: 'digitalServicesFees', name: digital },
	{ id: 'chargeback', category: 'shippingChargebacks', name: chargebacks },
	{ id: 'fulfillment', category: 'fbaFulfillmentFees', name: fulfillment },
	{
		id: 'fee-refunded',
		category: 'refundedFees',
		name: [
			...referral, ...digital, ...chargebacks, ...fulfillment,
			...ofOrder, ...alsoReturned,
		],
		transactionType: refundTypes,
		sign: 1,
	},
	{
		id: 'fee-group-refunded',
		category: 'refundedFees',
		name: ['AmazonFees', 'FBAFees'],
		transactionType: refundTypes,
		sign: 1,
	},
	{ id: 'fba-fee-group', category: 'fbaFulfillmentFees', name: 'FBAFees' },
	{
		id: 'amazon-fee-group-shipment',
		category: 'referralFees',
		name: 'AmazonFees',
		transactionType: ['Shipment', 'Refund'],
	},
	{
		id: 'amazon-fee-group-liquidation',
		category: 'removalFees',
		name: 'AmazonFees',
		transactionType: ['RemovalShipment', 'RemovalShipmentAdjustment', 'Adjustment'],
	},
	{
		id: 'fba-other',
		category: 'fbaOtherFees',
		name: [
			'*LowInventory*', 'FBA Customer Return*', 'CustomerReturnHRR*', 'High Return Rate*',
			'FBA Returns Processing*', 'Returns Processing Fee*', 'Grade and Resell*',
			'ReCommerceGrading*', 'AWD *', 'AmazonUpstream*', 'STARStorage*',
			'Capacity Reservation*', 'FBA Prep*', 'FBA Label*', 'WarehousePrep', 'LabelingFee',
			'OpaqueBaggingFee', 'PolybaggingFee', 'TapingFee', 'BubblewrapFee', 'Bagging Fee',
			'FBA High Return Rate*', 'Return Processing*', 'PREPFEE_REFUND', 'Label fee',
			'Amazon Warehousing and Distribution*',
			'FBA Unplanned Service*', 'Unplanned Service Fee*',
			// Amazon's own spelling.
			'FBACustomerRetrunFee',
		],
	},
	{ id: 'capacity-row', category: 'fbaOtherFees', within: 'Capacity Reservation Fee' },
	{
		id: 'fba-other-type',
		category: 'fbaOtherFees',
		transactionType: ['Grade and Resell Fees', 'CapacityReservationBilling'],
	},
	{
		id: 'storage',
		category: 'storageFees',
		name: [
			'Storage Fee', 'FBA Storage*', 'FBA Inventory Storage*', 'Inventory Storage*',
			'Storage Utilization*', 'FBAOverageFee', 'Monthly Inventory Storage*',
			'Storage Reservation*', 'StorageBilling',
		],
	},
	{
		id: 'aged-inventory',
		category: 'agedInventoryFees',
		name: [
			'StorageRenewalBilling', 'FBA Long Term Storage*', 'Long Term Storage*',
			'FBA Aged Inventory*', 'Aged Inventory Surcharge*',
		],
	},
	{
		id: 'inbound',
		category: 'inboundFees',
		name: [
			'FBA Inbound*', 'FBA Post Inbound*', 'Inbound Transportation*', 'Inbound Defect*',
			'FBA Amazon-Partnered Carrier*', 'AGSGlobalInbound*', 'GlobalInbound*',
			'FBA International Freight*', 'FBA International Inbound*', 'FreshInbound*',
			'FBA International Shipping*', 'Inventory Placement*', 'FBA Inventory Placement*',
			'Inbound Placement*', 'Customs Duty*', 'Total Inbound Transportation Fees',
		],
	},
	{ id: 'inbound-defect-row', category: 'inboundFees', within: 'Inbound Defect Fee' },
	{
		id: 'removal',
		category: 'removalFees',
		name: [
			'FBA Removal*', 'FBA Disposal*', 'RemovalComplete', 'DisposalComplete',
			'LiquidationsBrokerageFee', 'LiquidationFee*', 'Disposal Fee*', 'Removal Fee*',
			'Liquidations processing fee', 'Liquidations referral fee', 'FBA Return Fee',
		],
	},
	{
		id: 'shipping-label',
		category: 'shippingLabels',
		name: shippingLabels,
	},
	{ id: 'subscription', category: 'subscriptionFees', name: 'Subscription*' },
	{
		id: 'advertising',
		category: 'advertising',
		name: ['Cost of Advertising', 'Refund for Advertiser', 'AdvertisingFee*', 'Sponsored *', 'CPC'],
	},
	{
		id: 'advertising-value',
		category: 'advertising',
		name: 'baseValue',
		transactionType: 'ProductAdsPayment',
	},
	{
		id: 'deal-coupon',
		category: 'dealCouponFees',
		name: [
			'Coupon Participation*', 'Coupon Performance*', 'Coupon Redemption*',
			'Deal Participation*', 'Deal Performance*', 'Lightning Deal*', 'RunLightningDealFee',
			'Promotion Fee*', 'Price Discount*', 'Deal Fee*', 'Coupon Fee*', 'Best Deal*',
			'Prime Exclusive Discount*', 'Brand Tailored Promotion*', 'CouponClipFee',
		],
	},
	{
		id: 'deal-coupon-type',
		category: 'dealCouponFees',
		transactionType: [
			'CouponRedemptionFee', 'CouponPayment', 'Promotion Fee',
			'Lightning Deal Fee', 'SellerDealPayment',
		],
	},
	{
		id: 'epr',
		category: 'eprFees',
		name: ['EPR*', 'Eco-contribution*', 'Amazon service fee for EPR*'],
	},
	{
		id: 'other-fee',
		category: 'otherFees',
		name: [
			'Vine*', 'Early Reviewer*', 'Review Enrollment*', 'Paid Services*',
			'Premium Services*', 'ImagingServices*', 'CSBA*', 'HighVolumeListing*',
			'GetPaidFaster*', 'TrialShipment', ...ofOrder, 'Manual Processing Fee*',
			'Fee Adjustment', 'Overpaid Fees Adjustment', 'NonSubscriptionFeeAdj',
			'Non-subscription Fee Adjustment', 'MiscAdjustment', 'Promotion Adjustment',
			'Invoicing Get Paid Faster*', 'RenewedProgramFee', 'Amazon Exclusives*',
			'Amazon For All*', 'PaymentMethodFee', 'Flexible Financing*',
			'Flexible Customer Financing*', 'FBA Manual Processing*', 'TextbookRental*',
			'Order Cancellation Charge', 'Discount Fee', 'Account Management service*',
			'BalanceAdjustment', 'Additional Other Expenses',
		],
	},
	// A discount whose fee is not named: of an order it is that of the referral fee, else of some other fee.
	{ id: 'fee-discount', category: 'otherFees', name: 'Promo', parent: '' },
	{
		id: 'fee-discount-of-service',
		category: 'otherFees',
		name: 'Promo',
		parent: ['other-transaction', 'other-fee', 'ItemFees'],
		transactionType: 'ServiceFee',
	},
	{
		id: 'fee-discount-of-order',
		category: 'referralFees',
		name: 'Promo',
		parent: '',
		transactionType: ['Shipment', 'Order'],
	},
	{
		id: 'fee-discount-of-refund',
		category: 'refundedFees',
		name: 'Promo',
		parent: '',
		transactionType: refundTypes,
	},
	{
		id: 'fee-discount-of-advertising',
		category: 'advertising',
		name: 'Promo',
		parent: '',
		transactionType: 'ProductAdsPayment',
	},
	{
		id: 'adjustment',
		category: 'otherFees',
		name: 'Adjustment',
		parent: ['other-transaction', 'misc-fee'],
	},
	{
		id: 'miscellaneous-adjustment',
		category: 'otherFees',
		name: 'Other',
		transactionType: 'MiscellaneousLedgerAdjustment',
	},
	{
		id: 'other-fee-type',
		category: 'otherFees',
		transactionType: [
			'Vine Enrollment Fee', 'SellerReviewEnrollmentPayment',
			'ImagingServicesFee', 'ValueAddedServiceCharge',
		],
	},
	// As for sales: only where they hold 0.00.
	{ id: 'zero-expenses', category: 'otherFees', name: 'Expenses', sign: 0 },
	{ id: 'zero-refunded-expenses', category: 'refundedFees', name: 'Refunded Expenses', sign: 0 },
];
