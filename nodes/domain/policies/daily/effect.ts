import type { Transaction } from '../../sources/transactions/transaction';
import type { Amounts } from './amounts';
import type { Kinds } from './kinds';
import type { Pairs } from './pairs';

/**
 * What a transaction does to the books on its day, besides its own charges; minor units, positive is a
 * credit. Together they balance.
 */
export interface Effect {
	/** Added to its charges, by category: what is recognised more or less than they say. */
	readonly corrections: Amounts;
	readonly deferredBalance: bigint;
	readonly carriedForward: bigint;
	/** What a deferred order is posted with, and stays posted with. */
	readonly frozen: Amounts | null;
	/** A release whose deferred order was never posted: all of it is recognised now. */
	readonly isUnpaired: boolean;
}

/** What a policy may know of the other transactions, and of what was posted. */
export interface EffectContext {
	readonly kinds: Kinds;
	readonly pairs: Pairs;
	/** What was posted for a deferred order; null where it was not. */
	readonly postedFor: (deferredId: string, currency: string) => Amounts | null;
	/** The same, or what is now being posted for it; null where it is neither. */
	readonly frozenOf: (deferredId: string, currency: string) => Amounts | null;
}

/** What a policy makes of a transaction; null where it posts nothing for it. */
export type EffectOf = (transaction: Transaction, context: EffectContext) => Effect | null;
