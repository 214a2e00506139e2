import type { CatalogueEntry } from './entry';

/** Movements of the balance with Amazon: never income or expense. */
// prettier-ignore
export const balanceCharges: readonly CatalogueEntry[] = [
	{
		id: 'reserve-held',
		category: 'reserveHeld',
		name: ['Current Reserve*', 'ReserveDebit', 'Account Level Reserve', 'Unavailable Balance'],
	},
	{
		id: 'reserve-released',
		category: 'reserveReleased',
		name: [
			'Previous Reserve*', 'ReserveCredit',
			'Previous statements unavailable balance', "Previous statement's unavailable balance",
		],
	},
	{
		id: 'payable-to-amazon',
		category: 'payableToAmazon',
		name: ['Payable to Amazon*', 'Carryover'],
	},
	{ id: 'successful-charge', category: 'successfulCharge', name: 'Successful charge*' },
	{
		id: 'debt-paid',
		category: 'successfulCharge',
		name: ['DebtPayment', 'RecoveryAmount'],
	},
	// Cash on delivery and stored value cards: the buyer paid another way.
	{ id: 'direct-payment-row', category: 'directPayments', within: 'DirectPayment', first: true },
	{
		id: 'direct-payment',
		category: 'directPayments',
		name: ['DirectPayment', 'CollectOnDelivery*', 'StoredValueCard*'],
	},
	{
		id: 'payout-correction',
		category: 'payoutCorrections',
		name: [
			'Micro Deposit',
			'Transfer of funds unsuccessful*',
			'Unsuccessful charge*',
			'FailedDisbursement*',
			'FailedAdhocDisbursement',
			'DebtPaymentFailure',
		],
	},
	{
		id: 'cross-account',
		category: 'crossAccountTransfers',
		name: ['Cross-Account*', 'DebtAdjustment'],
	},
	{
		id: 'loan',
		category: 'loan',
		name: ['Loan*', '*Lending*', 'Amazon Capital*'],
	},
	{ id: 'loan-type', category: 'loan', transactionType: 'Loan*' },
	{
		id: 'payout-named',
		category: 'clearing',
		name: ['Transfer to*', 'To your*', 'To account*', 'Disbursement*', 'Payout*'],
		transactionType: ['Transfer', 'Transfers'],
	},
	{ id: 'payout', category: 'clearing', name: ['FundTransfer', 'Transfer', 'AdhocDisbursement'] },
];
