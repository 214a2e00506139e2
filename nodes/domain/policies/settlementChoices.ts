import type { FeeTax } from './feeTax';
import type { ReleasedDifferences } from './releasedDifference';

/** What the user chose for settlements: how their charges are booked. */
export interface SettlementChoices {
	readonly releasedDifferences: ReleasedDifferences;
	/** The marketplace of charges that name none, where the settlement names none, or several. */
	readonly marketplaceIfNone: string;
	/** Fees whose amounts contain tax. */
	readonly feesContainTax: readonly FeeTax[];
	/** Where fees become expenses: from the settlement, or from bills for Amazon's invoices. */
	readonly feesFrom: 'settlement' | 'bills';
	/** By months of the period; or as one journal on the day of the deposit. */
	readonly dateBy: 'period' | 'depositDate';
	/** Whether product and shipping lines are split by how their orders are taxed. */
	readonly splitByTaxTreatment: boolean;
}

/** With nothing chosen. */
export const standardChoices: SettlementChoices = {
	releasedDifferences: new Map(),
	marketplaceIfNone: '',
	feesContainTax: [],
	feesFrom: 'settlement',
	dateBy: 'period',
	splitByTaxTreatment: false,
};
