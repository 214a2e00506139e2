import { note } from '../parts/notes.mts';
import type { Composition } from '../parts/workflow.mts';

/** One note behind each group of nodes. */
export function notes(flow: Composition): void {
	flow.node(
		'Note: start',
		note({ position: [-700, -720], size: [560, 540], colour: 'blue' }, start),
	);
	flow.node(
		'Note: set up',
		note({ position: [-80, -720], size: [1200, 300], colour: 'green' }, setUp),
	);
	flow.node(
		'Note: reading',
		note({ position: [-80, -380], size: [1780, 560], colour: 'yellow' }, whatIsRead),
	);
	flow.node(
		'Note: posted once',
		note({ position: [1720, -380], size: [1520, 560], colour: 'green' }, once),
	);
	flow.node(
		'Note: outcome',
		note({ position: [3260, -380], size: [1520, 560], colour: 'violet' }, outcome),
	);
	flow.node(
		'Note: look again',
		note({ position: [-80, 460], size: [1620, 330], colour: 'blue' }, again),
	);
	flow.node(
		'Note: broken',
		note({ position: [-80, 800], size: [1180, 360], colour: 'red' }, broken),
	);
}

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
