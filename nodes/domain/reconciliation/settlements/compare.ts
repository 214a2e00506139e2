import { isZero, subtract, toDecimal, type Money } from '../../money/money';
import type { PayoutSaid, SettlementSaid, SummarySaid } from '../amazon/said';
import type { BookedFigures } from './bookedFigures';

const shown = (amount: Money): string => `${toDecimal(amount)} ${amount.currency}`;

const differ = (left: Money | null, right: Money | null): boolean =>
	left !== null &&
	right !== null &&
	left.currency === right.currency &&
	!isZero(subtract(left, right));

/** The total less what the period began with: a debt that was brought forward is no charge of its own. */
export const withoutBeginning = ({ total, beginning }: SettlementSaid): Money | null =>
	total && beginning?.currency === total.currency ? subtract(total, beginning) : total;

/** What of Amazon's figures and of the books does not agree, one sentence each. */
export function disagreements(
	said: SettlementSaid,
	figures: BookedFigures | null,
	payout: PayoutSaid | null,
	summary: SummarySaid | undefined,
): string[] {
	const { total, charges, converted } = said;
	const remarks: string[] = [];
	const check = (what: string, left: Money | null, other: string, right: Money | null) => {
		if (!left || !right || !differ(left, right)) return;
		const apart = shown(subtract(left, right));
		remarks.push(`${what} ${shown(left)}, ${other} ${shown(right)}: ${apart} apart.`);
	};
	check('Amazon’s charges come to', charges, 'its total is', total);
	if (figures) {
		check('Clearing got', figures.booked, 'Amazon’s total is', total);
		check('The booked charges come to', figures.charges, 'Amazon’s charges to', charges);
	}
	// The payout is in the currency of the bank account.
	const paid = payout?.amount ?? null;
	check(
		'The payout is',
		paid,
		'Amazon’s total is',
		paid?.currency === total?.currency ? total : converted,
	);
	// It is not documented whether Amazon's statement counts what was brought forward.
	const net = summary?.net ?? null;
	if (differ(net, withoutBeginning(said))) {
		check('Amazon’s own statement says', net, 'the total is', total);
	}
	if (payout && /fail|cancel/i.test(payout.status)) {
		remarks.push(
			`The payout did not arrive (${payout.status.toLowerCase()}). ${payout.failure}`.trim(),
		);
	}
	return remarks;
}
