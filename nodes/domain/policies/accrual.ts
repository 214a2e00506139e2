import { isDeferred, type Transaction } from '../sources/transactions/transaction';
import { difference, netOfAmounts, noAmounts, type Amounts } from './daily/amounts';
import type { Effect, EffectContext, EffectOf } from './daily/effect';

/**
 * When the order happens: a deferred order is recognised on its own day against the deferred balance,
 * and stays as it was posted. Its release moves the net to the balance with Amazon; only what the
 * release differs by is recognised then (docs/accounting.md, "Daily journals from transactions").
 */
export const accrual: EffectOf = (transaction, context) => {
	if (isDeferred(transaction)) return ofDeferred(transaction, context);
	const deferredId = context.pairs.deferredOf(transaction);
	if (deferredId === '') return ofReleased(transaction, noAmounts, false);
	const frozen = context.frozenOf(deferredId, transaction.currency);
	return ofReleased(transaction, frozen ?? noAmounts, frozen === null);
};

function ofDeferred(transaction: Transaction, context: EffectContext): Effect {
	const { id, currency } = transaction;
	const posted = context.postedFor(id, currency);
	const frozen = posted ?? context.frozenOf(id, currency) ?? noAmounts;
	return {
		corrections: posted ? difference(posted, context.kinds.amountsOf(transaction)) : noAmounts,
		deferredBalance: -netOfAmounts(frozen),
		carriedForward: 0n,
		frozen,
		isUnpaired: false,
	};
}

const ofReleased = ({ total }: Transaction, frozen: Amounts, isUnpaired: boolean): Effect => ({
	corrections: difference(noAmounts, frozen),
	deferredBalance: netOfAmounts(frozen),
	carriedForward: -total.minor,
	frozen: null,
	isUnpaired,
});
