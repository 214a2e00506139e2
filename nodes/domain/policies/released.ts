import { isDeferred } from '../sources/transactions/transaction';
import { noAmounts } from './daily/amounts';
import type { EffectOf } from './daily/effect';

/**
 * When the money becomes payable: only released transactions are posted, in full, on the day of the
 * release (docs/accounting.md, "Daily journals from transactions").
 */
export const released: EffectOf = (transaction) =>
	isDeferred(transaction)
		? null
		: {
				corrections: noAmounts,
				deferredBalance: 0n,
				carriedForward: -transaction.total.minor,
				frozen: null,
				isUnpaired: false,
			};
