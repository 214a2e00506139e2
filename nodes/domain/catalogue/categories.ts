/** Zoho's account types that a category may default to. */
export type AccountType =
	| 'income'
	| 'other_income'
	| 'expense'
	| 'cost_of_goods_sold'
	| 'other_current_asset'
	| 'other_current_liability';

/** The section of the panel that shows the category. */
export type CategoryGroup =
	| 'Sales'
	| 'Refunds'
	| 'Amazon fees'
	| 'FBA fees'
	| 'Advertising'
	| 'Tax'
	| 'Reimbursements'
	| 'Balance sheet';

/** What a charge means to a bookkeeper. */
export interface Category {
	readonly label: string;
	readonly defaultAccount: string;
	readonly accountType: AccountType;
	readonly normalSide: 'debit' | 'credit' | 'either';
	readonly group: CategoryGroup;
}

/** Every category, in the order in which a journal lists its lines. */
export const categories = {
	productSales: {
		label: 'Product sales',
		defaultAccount: 'Amazon Sales',
		accountType: 'income',
		normalSide: 'credit',
		group: 'Sales',
	},
	shippingIncome: {
		label: 'Shipping and gift wrap charged',
		defaultAccount: 'Amazon Shipping Income',
		accountType: 'income',
		normalSide: 'credit',
		group: 'Sales',
	},
	promotions: {
		label: 'Promotions on products',
		defaultAccount: 'Amazon Promotions',
		accountType: 'income',
		normalSide: 'debit',
		group: 'Sales',
	},
	shippingPromotions: {
		label: 'Promotions on shipping',
		defaultAccount: 'Amazon Promotions',
		accountType: 'income',
		normalSide: 'debit',
		group: 'Sales',
	},
	productRefunds: {
		label: 'Product refunds',
		defaultAccount: 'Amazon Refunds',
		accountType: 'income',
		normalSide: 'debit',
		group: 'Refunds',
	},
	shippingRefunds: {
		label: 'Shipping refunds',
		defaultAccount: 'Amazon Refunds',
		accountType: 'income',
		normalSide: 'debit',
		group: 'Refunds',
	},
	liquidationSales: {
		label: 'Liquidation proceeds',
		defaultAccount: 'Amazon Liquidation Sales',
		accountType: 'income',
		normalSide: 'credit',
		group: 'Sales',
	},
	inventoryReimbursements: {
		label: 'FBA inventory reimbursements',
		defaultAccount: 'Amazon Reimbursements',
		accountType: 'other_income',
		normalSide: 'credit',
		group: 'Reimbursements',
	},
	otherReimbursements: {
		label: 'Other reimbursements',
		defaultAccount: 'Amazon Reimbursements',
		accountType: 'other_income',
		normalSide: 'credit',
		group: 'Reimbursements',
	},
	referralFees: {
		label: 'Referral and closing fees',
		defaultAccount: 'Amazon Referral Fees',
		accountType: 'expense',
		normalSide: 'debit',
		group: 'Amazon fees',
	},
	refundedFees: {
		label: 'Fees returned on refunds',
		defaultAccount: 'Amazon Referral Fees',
		accountType: 'expense',
		normalSide: 'credit',
		group: 'Amazon fees',
	},
	refundAdministrationFees: {
		label: 'Refund administration fees',
		defaultAccount: 'Amazon Referral Fees',
		accountType: 'expense',
		normalSide: 'debit',
		group: 'Amazon fees',
	},
	digitalServicesFees: {
		label: 'Digital services fees',
		defaultAccount: 'Amazon Referral Fees',
		accountType: 'expense',
		normalSide: 'debit',
		group: 'Amazon fees',
	},
	shippingChargebacks: {
		label: 'Shipping and gift wrap chargebacks',
		defaultAccount: 'Amazon FBA Fees',
		accountType: 'expense',
		normalSide: 'debit',
		group: 'FBA fees',
	},
	fbaFulfillmentFees: {
		label: 'FBA fulfilment fees',
		defaultAccount: 'Amazon FBA Fees',
		accountType: 'expense',
		normalSide: 'debit',
		group: 'FBA fees',
	},
	fbaOtherFees: {
		label: 'Other FBA fees',
		defaultAccount: 'Amazon FBA Fees',
		accountType: 'expense',
		normalSide: 'debit',
		group: 'FBA fees',
	},
	storageFees: {
		label: 'Storage fees',
		defaultAccount: 'Amazon Storage Fees',
		accountType: 'expense',
		normalSide: 'debit',
		group: 'FBA fees',
	},
	agedInventoryFees: {
		label: 'Aged inventory fees',
		defaultAccount: 'Amazon Storage Fees',
		accountType: 'expense',
		normalSide: 'debit',
		group: 'FBA fees',
	},
	inboundFees: {
		label: 'Inbound transport and placement',
		defaultAccount: 'Amazon Inbound Freight',
		accountType: 'cost_of_goods_sold',
		normalSide: 'debit',
		group: 'FBA fees',
	},
	removalFees: {
		label: 'Removal, disposal and liquidation fees',
		defaultAccount: 'Amazon FBA Fees',
		accountType: 'expense',
		normalSide: 'debit',
		group: 'FBA fees',
	},
	shippingLabels: {
		label: 'Shipping labels purchased',
		defaultAccount: 'Amazon Shipping Labels',
		accountType: 'expense',
		normalSide: 'debit',
		group: 'Amazon fees',
	},
	subscriptionFees: {
		label: 'Selling plan subscription',
		defaultAccount: 'Amazon Subscription',
		accountType: 'expense',
		normalSide: 'debit',
		group: 'Amazon fees',
	},
	advertising: {
		label: 'Advertising',
		defaultAccount: 'Amazon Advertising',
		accountType: 'expense',
		normalSide: 'debit',
		group: 'Advertising',
	},
	dealCouponFees: {
		label: 'Deal and coupon fees',
		defaultAccount: 'Amazon Advertising',
		accountType: 'expense',
		normalSide: 'debit',
		group: 'Advertising',
	},
	eprFees: {
		label: 'EPR contributions and service',
		defaultAccount: 'Amazon EPR Fees',
		accountType: 'expense',
		normalSide: 'debit',
		group: 'Amazon fees',
	},
	otherFees: {
		label: 'Other Amazon fees and adjustments',
		defaultAccount: 'Amazon Other Fees',
		accountType: 'expense',
		normalSide: 'debit',
		group: 'Amazon fees',
	},
	taxOnFees: {
		label: 'Tax charged on fees',
		defaultAccount: 'Amazon Tax on Fees',
		accountType: 'expense',
		normalSide: 'debit',
		group: 'Tax',
	},
	taxCollected: {
		label: 'Sales tax collected',
		defaultAccount: 'Amazon Sales Tax',
		accountType: 'other_current_liability',
		normalSide: 'credit',
		group: 'Tax',
	},
	taxWithheld: {
		label: 'Sales tax withheld and remitted by Amazon',
		defaultAccount: 'Amazon Sales Tax',
		accountType: 'other_current_liability',
		normalSide: 'debit',
		group: 'Tax',
	},
	taxWithheldAtSource: {
		label: 'Sales tax withheld at source',
		defaultAccount: 'Amazon Tax Withheld at Source',
		accountType: 'other_current_asset',
		normalSide: 'debit',
		group: 'Tax',
	},
	incomeTaxWithheld: {
		label: 'Income tax withheld',
		defaultAccount: 'Amazon Income Tax Withheld',
		accountType: 'other_current_asset',
		normalSide: 'debit',
		group: 'Tax',
	},
	directPayments: {
		label: 'Paid by the buyer another way',
		defaultAccount: 'Amazon Direct Payments',
		accountType: 'other_current_asset',
		normalSide: 'debit',
		group: 'Balance sheet',
	},
	reserveHeld: {
		label: 'Reserve held',
		defaultAccount: 'Amazon Reserved Balance',
		accountType: 'other_current_asset',
		normalSide: 'debit',
		group: 'Balance sheet',
	},
	reserveReleased: {
		label: 'Reserve released',
		defaultAccount: 'Amazon Reserved Balance',
		accountType: 'other_current_asset',
		normalSide: 'credit',
		group: 'Balance sheet',
	},
	payableToAmazon: {
		label: 'Debt to Amazon brought forward',
		defaultAccount: 'Amazon Clearing',
		accountType: 'other_current_asset',
		normalSide: 'debit',
		group: 'Balance sheet',
	},
	successfulCharge: {
		label: 'Debt charged to your card',
		defaultAccount: 'Amazon Clearing',
		accountType: 'other_current_asset',
		normalSide: 'credit',
		group: 'Balance sheet',
	},
	payoutCorrections: {
		label: 'Failed payouts and charges',
		defaultAccount: 'Amazon Clearing',
		accountType: 'other_current_asset',
		normalSide: 'either',
		group: 'Balance sheet',
	},
	crossAccountTransfers: {
		label: 'Debt moved between Amazon accounts',
		defaultAccount: 'Amazon Cross-Account Balance',
		accountType: 'other_current_asset',
		normalSide: 'either',
		group: 'Balance sheet',
	},
	loan: {
		label: 'Amazon Lending',
		defaultAccount: 'Amazon Lending',
		accountType: 'other_current_liability',
		normalSide: 'credit',
		group: 'Balance sheet',
	},
	carriedForward: {
		label: 'Amazon balance carried forward',
		defaultAccount: 'Amazon Unsettled Balance',
		accountType: 'other_current_asset',
		normalSide: 'either',
		group: 'Balance sheet',
	},
	clearing: {
		label: 'Net payout',
		defaultAccount: 'Amazon Clearing',
		accountType: 'other_current_asset',
		normalSide: 'debit',
		group: 'Balance sheet',
	},
	uncategorized: {
		label: 'Not recognised',
		defaultAccount: 'Amazon Suspense',
		accountType: 'other_current_asset',
		normalSide: 'either',
		group: 'Balance sheet',
	},
	feeBills: {
		label: 'Fees billed by Amazon',
		defaultAccount: 'Amazon Fee Bills',
		accountType: 'other_current_liability',
		normalSide: 'either',
		group: 'Amazon fees',
	},
	deferredBalance: {
		label: 'Deferred orders',
		defaultAccount: 'Amazon Deferred Balance',
		accountType: 'other_current_asset',
		normalSide: 'debit',
		group: 'Balance sheet',
	},
	orderReceivable: {
		label: 'Orders receivable',
		defaultAccount: 'Amazon Orders Receivable',
		accountType: 'other_current_asset',
		normalSide: 'debit',
		group: 'Balance sheet',
	},
	conversionFees: {
		label: 'Currency conversion fees',
		defaultAccount: 'Amazon Currency Conversion Fees',
		accountType: 'expense',
		normalSide: 'debit',
		group: 'Amazon fees',
	},
	exchangeDifference: {
		label: 'Exchange gain or loss',
		defaultAccount: 'Exchange Gain or Loss',
		accountType: 'expense',
		normalSide: 'either',
		group: 'Balance sheet',
	},
	costOfGoodsSold: {
		label: 'Cost of goods sold',
		defaultAccount: 'Cost of Goods Sold',
		accountType: 'cost_of_goods_sold',
		normalSide: 'debit',
		group: 'Sales',
	},
	inventoryAsset: {
		label: 'Stock of goods',
		defaultAccount: 'Amazon Inventory',
		accountType: 'other_current_asset',
		normalSide: 'debit',
		group: 'Balance sheet',
	},
} as const satisfies Record<string, Category>;

export type CategoryId = keyof typeof categories;
