import { layNotes } from '../parts/notes.mts';
import type { Composition } from '../parts/workflow.mts';

/** One note behind each group of nodes. */
export const notes = (flow: Composition): void =>
	layNotes(flow, [
		['start', [-900, -720], [560, 460], 'blue', start],
		['set up', [-80, -720], [1400, 300], 'green', setUp],
		['ways in', [-740, -120], [900, 560], 'yellow', waysIn],
		['written first', [180, -380], [1500, 560], 'violet', first],
		['posted once', [1700, -380], [1320, 560], 'green', once],
		['evidence', [1700, 200], [1320, 320], 'yellow', evidence],
		['outcome', [3040, -380], [1320, 560], 'violet', outcome],
		['look again', [-80, 460], [1620, 330], 'blue', again],
		['broken', [-80, 800], [1180, 360], 'red', broken],
		['held back', [-80, 1180], [1620, 500], 'green', heldBack],
	]);

const start = `## Amazon settlements to Zoho Books
Each settlement becomes one balanced journal per calendar month, posted once.

1. Make the two credentials *Amazon Selling Partner account* and *Zoho Books account*.
2. Open **Map to journals**: pick your organization from the list, then your accounts.
3. Accounts that are missing in Zoho Books: run **Set up, once**.
4. Publish. Journals arrive as **drafts**; switch *Post Journals As* to *Published* when you trust them.

**Something failed?** The execution is red and says why; the data table \`amazonZohoAudit\` has every cause. Mend it: the next hour posts it. Not waiting? Run **Every hour, or by hand**.
To leave a report out for ever, write \`skipped\` into its status.`;

const setUp = `### Once: create missing accounts, and see what would be posted
Creates the accounts that *Map to journals* names and your books lack; then shows the journals of the newest settlement as a page. Posts nothing; run it as often as you like.`;

const waysIn = `### 1 · What is ready
The trigger hears of new reports. The schedule lists all that Amazon still has: nothing is lost.
Another workflow may ask for what is due, or only how one report would be mapped now.`;

const first = `### 2 · Written down first
What is posted or skipped is left alone. Each other report gets its row in \`amazonZohoAudit\` before its file is read.`;

const once = `### 3 · Read, mapped, posted once
The charges of a file must add up to its total. Each journal has its row, with all that is posted, before it is sent.`;

const evidence = `### Evidence (switched off)
Amazon keeps report files for 90 days. Switch **Keep the file** on to store each file as it came; change its folder, or put a node of your own store in its place.`;

const outcome = `### 4 · How it ended
*posted*, *waiting* (for Amazon's exchange rate), *skipped* or *failed*, with cause and next step. If anything failed, the execution is red.`;

const again = `### A second look
Journals of the last three days are looked at again: a copy that showed late, or an edit, is found.`;

const heldBack = `### After each month: what Amazon still holds back
Amazon pays many orders only some days after delivery. Those that it held back at a month's end are booked on the last day and reversed on the first, with the accounts of *Map to journals*; their settlements book them later. To have it off: *Map to journals*, option *Month-End Accrual*.`;

const broken = `### When the workflow itself breaks
Its row names the cause. What it was working on comes back with the next run of the schedule.`;
