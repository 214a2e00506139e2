import { isFee } from '../catalogue/feeCategories';
import { taxOutOfFees, type PlaceOf } from './feeTax';
import type { SettlementChoices } from './settlementChoices';
import type { Tally } from './tally';

/**
 * The charges of a settlement with its fees where the user wants them: with the recoverable tax taken out of
 * them; or, where Amazon's invoices are entered as bills, against those (docs/accounting.md).
 */
export function feesOf(
	tallies: readonly Tally[],
	{ feesContainTax, feesFrom }: SettlementChoices,
	placeOf: PlaceOf,
): readonly Tally[] {
	if (feesFrom === 'bills') return tallies.map(againstBills);
	return [...tallies, ...taxOutOfFees(tallies, feesContainTax, placeOf)];
}

/** The invoice brings expense and tax into the books; the settlement only pays it. */
export const againstBills = <T extends Pick<Tally, 'category' | 'rule'>>(charge: T): T =>
	isFee(charge.category) || charge.category === 'taxOnFees'
		? { ...charge, category: 'feeBills', rule: null }
		: charge;
