import type { AccountHistory } from './accountHistory';
import type { JournalRow, LedgerJournal } from './ledgerJournal';
import type { Lock } from './locks';

/** What Zoho Books holds, as far as the report needs it. */
export interface BooksSide {
	readonly organizationId: string;
	readonly organizationName: string;
	readonly baseCurrency: string;
	/** With their lines: those of the month, of its settlements, and of the months shown beside it. */
	readonly journals: readonly LedgerJournal[];
	/** Of these no lines were read: there are more journals than the report may read. */
	readonly notRead: readonly JournalRow[];
	/** Balance sheet accounts of Amazon; null where they could not be read. */
	readonly accounts: readonly AccountHistory[];
	/** Null where Zoho Books did not tell. */
	readonly locks: readonly Lock[] | null;
	/** What could not be read, in words for the page. */
	readonly gaps: readonly string[];
}
