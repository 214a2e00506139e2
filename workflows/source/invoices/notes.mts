import { layNotes } from '../parts/notes.mts';
import type { Composition } from '../parts/workflow.mts';

/** One note behind each group of nodes. */
export const notes = (flow: Composition): void =>
	layNotes(flow, [
		['start', [-700, -720], [560, 560], 'blue', start],
		['set up', [-80, -720], [760, 300], 'green', setUp],
		['reading', [-80, -380], [1780, 720], 'yellow', reading],
		['posted once', [1720, -380], [1120, 720], 'green', once],
		['payments', [-80, 380], [2460, 460], 'violet', payments],
		['outcome', [2860, -380], [1520, 720], 'violet', outcome],
		['broken', [-80, 940], [1180, 300], 'red', broken],
	]);

const start = `## Amazon orders to Zoho Books invoices
Each shipped order becomes one invoice for one contact per marketplace; the settlement that pays it books fees and refunds, and a customer payment closes the invoice.

1. Make the two credentials *Amazon Selling Partner account* and *Zoho Books account*.
2. In *Amazon settlements to Zoho Books journals*, set *Posting Policy* to **When the Order Ships**: otherwise its settlements are refused while their orders stand as invoices.
3. Open **First day of orders** and enter the day, as 2026-05-01. Orders that were made before are left to their settlements.
4. Open **Map to invoices**: pick your organization, then your accounts: the same as for settlements.
5. Accounts that are missing in Zoho Books: run **Set up, once**.
6. Publish. Invoices arrive as **drafts**; switch *Post Journals As* to *Published* when you trust them: then they are marked as sent (nothing is e-mailed), and payments are posted.

**Something failed?** The execution is red and says why; the data table \`amazonZohoAudit\` has every cause. To leave an order out for ever, write \`skipped\` into its status.`;

const setUp = `### Once: create missing accounts
Creates the accounts that *Map to invoices* names and your books lack. Posts nothing; run it as often as you like.`;

const reading = `### 1 · Orders that changed
Every hour the orders that changed in the last three days are read; more after a pause. Pending and cancelled orders give no invoice. What stands in the books already, or may stand in a booked settlement, gives none either.`;

const once = `### 2 · Written down, posted once
Each invoice has its row before it is sent. It is searched by its number, created, and compared with what was sent.`;

const payments = `### 4 · What settlements pay
Once the journals of a settlement are published, one customer payment per settlement and contact closes its invoices. It goes through *Amazon Orders Receivable*, which the settlement's journal closes.`;

const outcome = `### 3 · How it ended
*posted*, *waiting* (for the settlement's journals), *skipped* or *failed*, with cause and next step. If anything failed, the execution is red.`;

const broken = `### When the workflow itself breaks
Its row names the cause. What it was working on comes back with the next run of the schedule.`;
