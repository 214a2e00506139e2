import type { Money } from '../../money/money';
import type { AmountLine } from '../amountLine';

/** Whether the money is held back, was held back until a second transaction released it, or is free. */
export type TransactionStatus = 'DEFERRED' | 'DEFERRED_RELEASED' | 'RELEASED';

/** The seller's account that the money belongs to: orders paid at once, or invoiced to businesses. */
export type AccountKind = 'S' | 'I';

/** Where and when a transaction is booked: what its daily journal is found by. */
export interface TransactionPlace {
	/** Amazon's id of the seller; empty where the transaction names none. */
	readonly seller: string;
	/** `US`, `GB`; `XUS` for orders from other shops; empty where no marketplace is named. */
	readonly country: string;
	readonly accountKind: AccountKind;
	readonly currency: string;
	/** Milliseconds since 1970, UTC. */
	readonly posted: number;
}

/** One event of the Finances API, read and checked: its charges sum to its total. */
export interface Transaction extends TransactionPlace {
	/** Amazon's own id; where it sends none, one made of what the transaction says. */
	readonly id: string;
	readonly type: string;
	readonly status: TransactionStatus;
	readonly marketplace: string;
	readonly orderId: string;
	readonly eventGroupId: string;
	/** The deferred transaction whose money this one releases; empty for any other. */
	readonly deferredId: string;
	/** The transaction that released this one; empty while there is none. */
	readonly releaseId: string;
	/** When a deferred transaction is to be released, as Amazon said; null where it did not. */
	readonly maturity: number | null;
	readonly total: Money;
	readonly lines: readonly AmountLine[];
}

/** A deferred order, whatever has become of it since. */
export const isDeferred = ({ status }: Pick<Transaction, 'status'>): boolean =>
	status !== 'RELEASED';
