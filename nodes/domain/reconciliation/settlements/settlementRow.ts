import type { Money } from '../../money/money';
import type { PayoutSaid, SettlementSaid } from '../amazon/said';
import type { AccountEntry } from '../books/accountHistory';
import type { LedgerJournal } from '../books/ledgerJournal';

/** How a settlement stands, from Amazon to the bank. */
export type SettlementState =
	/** Every figure that is known agrees. */
	| 'agrees'
	/** Something does not: see the remarks. */
	| 'differs'
	/** Amazon has closed it; the books do not have it. */
	| 'notPosted'
	/** Amazon pays nothing for it, and it has no charges; or daily journals book its charges. */
	| 'nothing'
	/** Its journals are drafts, which Zoho does not count. */
	| 'draft'
	/** Amazon still collects sales and fees. */
	| 'open'
	/** The books have it; Amazon’s side was not read. */
	| 'notCompared';

/** One line of the report: a settlement as Amazon, the books and the bank tell it. */
export interface SettlementRow {
	readonly said: SettlementSaid | null;
	readonly settlementId: string;
	readonly currency: string;
	/** Days of the books' zone; the end is empty while it is open. */
	readonly from: string;
	readonly to: string;
	readonly amazonTotal: Money | null;
	/** What its charges come to by Amazon, and by the lines that are booked. */
	readonly charges: Money | null;
	readonly bookedCharges: Money | null;
	readonly journals: readonly LedgerJournal[];
	/** One side of all its journals, as they were sent and as Zoho shows them; decimal texts, empty where unknown. */
	readonly journalTotal: string;
	readonly zohoTotal: string;
	/** Zoho's figure: what its journals moved to clearing. */
	readonly booked: Money | null;
	readonly payout: PayoutSaid | null;
	/** The entry that moves it from clearing to the bank. */
	readonly deposit: AccountEntry | null;
	/** What is booked less Amazon's total. */
	readonly difference: Money | null;
	readonly state: SettlementState;
	/** Why it differs, or what to look at. */
	readonly remarks: readonly string[];
}
