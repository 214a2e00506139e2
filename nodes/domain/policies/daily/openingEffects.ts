import type { Classifier } from '../../catalogue/classify';
import { negate } from '../../money/money';
import { isDeferred, type Transaction } from '../../sources/transactions/transaction';
import { difference, netOfAmounts, noAmounts } from './amounts';
import type { Effect, EffectOf } from './effect';

const recognised = (transaction: Transaction): Effect => ({
	corrections: noAmounts,
	deferredBalance: isDeferred(transaction) ? -transaction.total.minor : 0n,
	carriedForward: isDeferred(transaction) ? 0n : -transaction.total.minor,
	frozen: null,
	isUnpaired: false,
});

/** What is added for a deferred order stays so, until its release. */
export const added: EffectOf = (transaction, { kinds }) => ({
	...recognised(transaction),
	frozen: isDeferred(transaction) ? kinds.amountsOf(transaction) : null,
});

/** What was posted for a deferred order is taken back as it was posted, not as Amazon has it now. */
export const takenBack: EffectOf = (transaction, { kinds, postedFor }) => {
	const frozen = isDeferred(transaction) ? postedFor(transaction.id, transaction.currency) : null;
	if (!frozen) return recognised(transaction);
	const back = difference(noAmounts, frozen);
	return {
		...recognised(transaction),
		corrections: difference(back, kinds.amountsOf(transaction)),
		deferredBalance: netOfAmounts(frozen),
	};
};

/** Charges turned round keep their category: they are classified as they were before. */
export const negated = (transaction: Transaction): Transaction => ({
	...transaction,
	total: negate(transaction.total),
	lines: transaction.lines.map((line) => ({ ...line, amount: negate(line.amount) })),
});

const opposite = { [-1]: 1, [0]: 0, [1]: -1 } as const;

export const ofNegated =
	(classify: Classifier): Classifier =>
	(charge) =>
		classify({ ...charge, sign: opposite[charge.sign] });
