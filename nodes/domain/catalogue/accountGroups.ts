import type { CategoryId } from './categories';

/** Kinds of charge that many books keep in one account. */
export interface AccountGroup {
	readonly label: string;
	readonly categories: readonly CategoryId[];
}

/** What one account can be chosen for at once; kinds that no group holds are chosen one by one. */
export const accountGroups = {
	sales: {
		label: 'Sales',
		categories: [
			'productSales',
			'shippingIncome',
			'promotions',
			'shippingPromotions',
			'liquidationSales',
		],
	},
	refunds: {
		label: 'Refunds',
		categories: ['productRefunds', 'shippingRefunds'],
	},
	amazonFees: {
		label: 'Amazon Fees',
		categories: [
			'referralFees',
			'refundedFees',
			'refundAdministrationFees',
			'digitalServicesFees',
			'shippingLabels',
			'subscriptionFees',
			'eprFees',
			'otherFees',
			'taxOnFees',
		],
	},
	fbaFees: {
		label: 'FBA Fees',
		categories: [
			'shippingChargebacks',
			'fbaFulfillmentFees',
			'fbaOtherFees',
			'storageFees',
			'agedInventoryFees',
			'inboundFees',
			'removalFees',
		],
	},
	advertising: {
		label: 'Advertising',
		categories: ['advertising', 'dealCouponFees'],
	},
	salesTax: {
		label: 'Sales Tax Collected and Withheld',
		categories: ['taxCollected', 'taxWithheld'],
	},
	reimbursements: {
		label: 'Reimbursements',
		categories: ['inventoryReimbursements', 'otherReimbursements'],
	},
	clearing: {
		label: 'Net Payout (Clearing)',
		categories: ['clearing', 'payableToAmazon', 'successfulCharge', 'payoutCorrections'],
	},
	reserves: {
		label: 'Reserves and Carried Forward',
		categories: ['reserveHeld', 'reserveReleased', 'carriedForward'],
	},
	suspense: {
		label: 'Unrecognised Charges (Suspense)',
		categories: ['uncategorized'],
	},
} as const satisfies Record<string, AccountGroup>;

export type AccountGroupId = keyof typeof accountGroups;

export const accountGroupIds = Object.keys(accountGroups) as readonly AccountGroupId[];
