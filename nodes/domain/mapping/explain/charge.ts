import type { CategoryId } from '../../catalogue/categories';
import type { AppliedRule } from '../../ledger/appliedRule';
import type { AmountLine } from '../../sources/amountLine';

/** Why a charge that Amazon shows is in no journal now. */
export type Apart = 'deferred' | 'recognisedBefore' | 'notBooked';

/** A charge, and what became of it. */
export interface ExplainedCharge {
	readonly line: AmountLine;
	readonly category: CategoryId;
	readonly rule: AppliedRule | null;
	/** The journal that holds it. */
	readonly journal: string;
	/** The month, or the day, that it is booked in: `2026-05`, `2026-05-31`. */
	readonly part: string;
	/** Its row in the file; 0 where it is of no file. */
	readonly row: number;
	/** Amazon's id of the transaction; empty where it is of none. */
	readonly transactionId: string;
	/** Posted outside the settlement's period, and booked at its start or end. */
	readonly isMoved: boolean;
	readonly apart: Apart | null;
}
