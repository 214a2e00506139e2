import type { CatalogueEntry } from './entry';
import { refundTypes } from './refundTypes';

const referral = ['Commission', 'FixedClosingFee', 'VariableClosingFee', 'ShippingHB'];
const digital = ['DigitalServicesFee', 'DigitalServicesFeeFBA'];
const chargebacks = ['ShippingChargeback', 'GiftwrapChargeback', 'CODChargeback'];
const fulfillment = [
	'FBAPerUnitFulfillmentFee',
	'FBAPerOrderFulfillmentFee',
	'FBAWeightBasedFee',
	'FBA transportation fee',
	'FBA fulfilment fee*',
	'FBA fulfillment fee*',
	'MCF fulfilment fee*',
	'MCF fulfillment fee*',
	'RemoteFulfillmentCredit',
];

/** Fees of selling, fulfilment, storage, advertising and service. */
export const feeCharges: readonly CatalogueEntry[] = [
	{ id: 'referral', category: 'referralFees', name: referral },
	{ id: 'refund-commission', category: 'refundAdministrationFees', name: 'RefundCommission' },
	{ id: 'digital-services', category: 'digitalServicesFees', name: digital },
	{ id: 'chargeback', category: 'shippingChargebacks', name: chargebacks },
	{ id: 'fulfillment', category: 'fbaFulfillmentFees', name: fulfillment },
	{
		id: 'fee-refunded',
		category: 'refundedFees',
		name: [...referral, ...digital, ...chargebacks, ...fulfillment],
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
			'LowInventoryLevelFee*',
			'FBA Low Inventory*',
			'FBA Customer Return*',
			'CustomerReturnHRR*',
			'FBA Returns Processing*',
			'AWD *',
			'AmazonUpstream*',
			'STARStorage*',
			'Capacity Reservation*',
			'FBA Prep*',
			'FBA Label*',
			'FBA Unplanned Service*',
			'Grade and Resell*',
		],
	},
	{ id: 'capacity-row', category: 'fbaOtherFees', within: 'Capacity Reservation Fee' },
	{ id: 'grade-and-resell', category: 'fbaOtherFees', transactionType: 'Grade and Resell Fees' },
	{
		id: 'storage',
		category: 'storageFees',
		name: ['Storage Fee', 'FBA Storage*', 'FBA Inventory Storage*', 'Storage Utilization*'],
	},
	{
		id: 'aged-inventory',
		category: 'agedInventoryFees',
		name: [
			'StorageRenewalBilling',
			'FBA Long Term Storage*',
			'Long Term Storage*',
			'FBA Aged Inventory*',
			'Aged Inventory Surcharge*',
		],
	},
	{
		id: 'inbound',
		category: 'inboundFees',
		name: [
			'FBA Inbound*',
			'FBA Post Inbound*',
			'Inbound Transportation*',
			'Inbound Defect*',
			'FBA Amazon-Partnered Carrier*',
			'AGSGlobalInbound*',
		],
	},
	{
		id: 'removal',
		category: 'removalFees',
		name: [
			'FBA Removal*',
			'FBA Disposal*',
			'RemovalComplete',
			'DisposalComplete',
			'LiquidationsBrokerageFee',
		],
	},
	{
		id: 'shipping-label',
		category: 'shippingLabels',
		name: ['Shipping label*', 'PostageBilling*', 'PostageRefund*'],
	},
	{ id: 'subscription', category: 'subscriptionFees', name: ['Subscription Fee', 'Subscription'] },
	{
		id: 'advertising',
		category: 'advertising',
		name: ['Cost of Advertising', 'Refund for Advertiser', 'AdvertisingFee*'],
	},
	{
		id: 'deal-coupon',
		category: 'dealCouponFees',
		name: [
			'Coupon Participation*',
			'Coupon Performance*',
			'Coupon Redemption*',
			'Deal Participation*',
			'Deal Performance*',
			'Lightning Deal*',
			'Promotion Fee*',
		],
	},
	{
		id: 'deal-coupon-type',
		category: 'dealCouponFees',
		transactionType: ['CouponRedemptionFee', 'Promotion Fee', 'SellerDealPayment', 'CouponPayment'],
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
			'Vine*',
			'Paid Services Fee',
			'SalesTaxServiceFee',
			'SalesTaxCollectionFee',
			'TechnologyFee',
			'Fee Adjustment',
			'NonSubscriptionFeeAdj',
			'MiscAdjustment',
			'Promotion Adjustment',
			'BuyerRecharge',
			'Manual Processing Fee*',
		],
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
	{ id: 'vine-type', category: 'otherFees', transactionType: 'Vine Enrollment Fee' },
	// As for sales: only where they hold 0.00.
	{ id: 'zero-expenses', category: 'otherFees', name: 'Expenses', sign: 0 },
	{ id: 'zero-refunded-expenses', category: 'refundedFees', name: 'Refunded Expenses', sign: 0 },
];
