/** A charge that is left in suspense on purpose: what Amazon writes, and why it cannot be told what it is. */
export interface Untold {
	readonly transactionType: string;
	readonly path: readonly string[];
	readonly sign: -1 | 1;
	readonly shown: string;
	readonly why: string;
}

const group = 'A sum without the charges it is made of.';

/** `['PayWithAmazon', why]`: a transaction of which Amazon names no charges. */
const alone = ([transactionType, why]: readonly [string, string]): Untold => ({
	transactionType,
	path: [],
	sign: -1,
	shown: 'no charges named',
	why,
});

const grouped = (name: string): Untold => ({
	transactionType: 'any',
	path: [name],
	sign: -1,
	shown: `\`${name}\`, with money and nothing below it`,
	why: group,
});

// prettier-ignore
const withoutCharges: ReadonlyArray<readonly [string, string]> = [
	['ChargeRefund', 'Nothing says which charge is given back.'],
	['Chargeback', 'A claim has a price, tax and fees; the sum does not tell them apart.'],
	['DebtRecovery', 'A debt may be paid by card, by another account, or fail.'],
	['EBTRefundReimbursementOnly', 'Nothing says whether sales or fees are reimbursed.'],
	['FBALiquidation', 'Proceeds and fees are in one sum.'],
	['FTBalanceDeduction', 'Amazon documents nothing about it.'],
	['GuaranteeClaim', 'A claim has a price, tax and fees; the sum does not tell them apart.'],
	['NetworkComminglingTransaction', 'A purchase or a sale of stock, with or without its tax.'],
	['PayWithAmazon', 'Sales and fees are in one sum.'],
	['RentalTransaction', 'Sales, tax and fees are in one sum.'],
	['ServiceProviderCredit', 'Nothing says which service it is for.'],
];

/** All that is left in suspense on purpose; what else is there has a name that this version does not know. */
export const leftInSuspense: readonly Untold[] = [
	{
		transactionType: 'other-transaction',
		path: ['Tax'],
		sign: -1,
		shown: '`Tax`, by itself',
		why: 'Nothing says whether it is tax on a sale or on a fee, collected or withheld.',
	},
	{
		transactionType: 'Adjustment',
		path: ['ReserveEvent'],
		sign: -1,
		shown: '`ReserveEvent`',
		why: 'It does not say whether money is held back or released.',
	},
	...['Sales', 'Refunded Sales', 'Expenses', 'Refunded Expenses'].map(grouped),
	...withoutCharges.map(alone),
];
