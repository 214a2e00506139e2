import { isDeferred, type Transaction } from '../../sources/transactions/transaction';
import type { Amounts } from './amounts';
import type { EffectContext } from './effect';
import type { Kinds } from './kinds';
import { frozenKey } from './posted';

/**
 * What deferred orders are posted with: what was posted for them, or, for those that are booked now, what
 * they come to now.
 */
export function frozenOrders(
	booked: readonly Transaction[],
	posted: ReadonlyMap<string, Amounts>,
	kinds: Kinds,
): Pick<EffectContext, 'postedFor' | 'frozenOf'> {
	const now = new Map<string, Amounts>();
	for (const transaction of booked) {
		if (!isDeferred(transaction)) continue;
		now.set(frozenKey(transaction.id, transaction.currency), kinds.amountsOf(transaction));
	}
	return {
		postedFor: (id, currency) => posted.get(frozenKey(id, currency)) ?? null,
		frozenOf: (id, currency) => {
			const key = frozenKey(id, currency);
			return posted.get(key) ?? now.get(key) ?? null;
		},
	};
}
