import type { AmazonTransaction } from '../transactions/amazonTransaction';

/** A decimal text and its currency. */
export interface GroupAmount {
	readonly currency: string;
	readonly amount: string;
}

/** What Amazon says a payout period comes to (financial event group). */
export interface GroupTotals {
	readonly financialEventGroupId: string;
	/** `Open` or `Closed`. */
	readonly processingStatus: string;
	/** In the currency of the marketplace; null as long as Amazon has not worked it out. */
	readonly originalTotal: GroupAmount | null;
	readonly beginningBalance: GroupAmount | null;
}

/** A payout period with its transactions, as `settlement:get` hands it on. */
export interface EventGroup extends GroupTotals {
	/** As the report of the same money writes it; null where no payout or transaction names it. */
	readonly settlementId: string | null;
	/** Milliseconds since 1970, UTC; null where Amazon names none. */
	readonly periodStart: number | null;
	readonly periodEnd: number | null;
	readonly depositDate: number | null;
	readonly transactions: readonly AmazonTransaction[];
}
