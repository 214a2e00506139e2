import { layNotes } from '../parts/notes.mts';
import type { Composition } from '../parts/workflow.mts';

/** One note behind each group of nodes. */
export const notes = (flow: Composition): void =>
	layNotes(flow, [
		['start', [-700, -720], [560, 540], 'blue', start],
		['set up', [-80, -720], [1200, 300], 'green', setUp],
		['reading', [-80, -380], [1780, 560], 'yellow', whatIsRead],
		['posted once', [1720, -380], [1520, 560], 'green', once],
		['outcome', [3260, -380], [1520, 560], 'violet', outcome],
		['look again', [-80, 460], [1620, 330], 'blue', again],
		['broken', [-80, 800], [1180, 360], 'red', broken],
	]);

const start = `## Amazon transactions to Zoho Books journals
One balanced journal per day, marketplace and currency: an order counts on its own day, also while Amazon holds its money back.

1. Use this workflow **or** *Amazon settlements to Zoho Books journals*, never both: sales would be doubled.
2. Make the two credentials *Amazon Selling Partner account* and *Zoho Books account*.
3. Open **First day to book** and enter the day, as 2026-05-01. Start at the first of a month.
4. Open **Map to journals**: pick your organization, then your accounts.
5. Accounts that are missing in Zoho Books: run **Set up, once**.
6. Publish. Journals arrive as **drafts**; switch *Post Journals As* to *Published* when you trust them.

A day is booked three days after its end, when Amazon has shown all of it. **Something failed?** The execution is red and says why; the data table \`amazonZohoAudit\` has every cause. To leave a day out for ever, write \`skipped\` into its status.`;

const setUp = `### Once: create missing accounts, and see what would be posted
Creates the accounts that *Map to journals* names and your books lack; then shows the last days as they would be booked. Posts nothing; run it as often as you like.`;

const whatIsRead = `### 1 · Whole days are read
Four times a day the last ten days are read again, and every hour while something is not posted. After a pause the reading begins where it ended.`;

const once = `### 2 · Mapped, written down, posted once
What Zoho Books holds of a day is taken off: late money becomes a supplement (\`…-A1\`). Each journal has its row, with all that is posted, before it is sent.`;

const outcome = `### 3 · How it ended
*posted*, *waiting* (for Amazon to say which way a payout went), *skipped* or *failed*, with cause and next step. If anything failed, the execution is red.`;

const again = `### A second look
Journals of the last three days are looked at again: a copy that showed late, or an edit, is found.`;

const broken = `### When the workflow itself breaks
Its row names the cause. What it was working on comes back with the next run of the schedule.`;
