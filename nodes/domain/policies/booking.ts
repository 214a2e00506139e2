import type { Journal } from '../ledger/journal';
import type { Money } from '../money/money';
import type { Tally } from './tally';

/** When Amazon's money enters the books; the user picks one. */
export type PolicyName = 'settlement' | 'accrual' | 'released' | 'perOrder';

/** Where the charges of a booking came from, as far as a reader of the books wants to know. */
export interface BookingSource {
	/** What kind of record it is, for example `settlement`. */
	readonly kind: string;
	/** Its id among those of its kind; with the kind it names the record in the audit trail. */
	readonly id: string;
	/** How a sentence names it, for example `Amazon settlement 24391894961`. */
	readonly name: string;
	/** Amazon's report id, where it came from a report. */
	readonly reportId: string | null;
	/** Amazon's id of the payout period, where it came from that and its transactions. */
	readonly financialEventGroupId?: string;
	/** Milliseconds since 1970, UTC. */
	readonly periodStart: number;
	readonly periodEnd: number;
	/** When the money reaches the bank, where the source says so. */
	readonly depositDate: number | null;
	/** What the source itself says it comes to; positive in the seller's favour. */
	readonly total: Money;
	/** Amount lines read. */
	readonly charges: number;
}

/**
 * One record of Amazon's, booked by a policy. Nothing that takes a booking knows which source or policy
 * it came from.
 */
export interface Booking {
	readonly policy: PolicyName;
	readonly source: BookingSource;
	readonly currency: string;
	/** Names as Amazon writes them, sorted; none where the source names none. */
	readonly marketplaces: readonly string[];
	/** Its charges, summed by part and kind. */
	readonly tallies: readonly Tally[];
	/** One per part, oldest first; none where the source holds no money. */
	readonly journals: readonly Journal[];
	/** Sentences for the bookkeeper. */
	readonly warnings: readonly string[];
	/** Those of them that ask for opening balances: they hold for the first booking in a ledger alone. */
	readonly openingWarnings?: readonly string[];
}
