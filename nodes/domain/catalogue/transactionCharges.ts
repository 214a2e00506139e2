import type { CatalogueEntry } from './entry';

/**
 * Names of financial transactions that settlement reports do not use, above all groups without children
 * and transactions without breakdowns, which are named by their type.
 */
export const transactionCharges: readonly CatalogueEntry[] = [
	{
		id: 'amazon-fee-group-returned',
		category: 'refundedFees',
		name: 'AmazonFees',
		transactionType: 'Refund',
		sign: 1,
	},
	{ id: 'advertising-payment', category: 'advertising', name: 'ProductAdsPayment' },
	{ id: 'ledger-adjustment', category: 'otherFees', name: 'MiscellaneousLedgerAdjustment' },
	{
		id: 'safe-t-principal',
		category: 'otherReimbursements',
		name: 'OurPricePrincipal',
		transactionType: 'SAFETReimbursement',
	},
	// Instalments that the seller pays for: https://developer-docs.amazon.com/sp-api/reference/listfinancialevents
	{
		id: 'affordability-expense',
		category: 'otherFees',
		name: ['AffordabilityExpense', 'AffordabilityExpenseReversal', 'BaseExpense'],
	},
];
