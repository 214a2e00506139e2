import { layNotes } from '../parts/notes.mts';
import type { Composition } from '../parts/workflow.mts';

/** One note behind each group of nodes. */
export const notes = (flow: Composition): void =>
	layNotes(flow, [
		['start', [-660, -380], [540, 560], 'blue', start],
		['asking', [-80, -380], [1780, 800], 'yellow', asked],
		['written first', [1720, -380], [860, 820], 'violet', first],
		['read', [2600, -380], [640, 720], 'yellow', read],
		['posted once', [3260, -380], [1100, 560], 'green', once],
		['outcome', [4380, -380], [1360, 560], 'violet', outcome],
		['look again', [-80, 460], [1620, 330], 'blue', again],
		['broken', [-80, 800], [1180, 360], 'red', broken],
	]);

const start = `## Backfill: earlier settlements
Books the settlements that ended on the days you name, as far back as Amazon keeps them (about two years).

1. Make the two credentials *Amazon Selling Partner account* and *Zoho Books account*.
2. Open **Map to journals**: pick your organization and the same accounts as in the main workflow.
3. Publish, and open the form: the address stands in **Which dates?** as *Production URL*.

Only people who are logged in to this n8n, and may run this workflow, get the form. Stopped in the middle? Start it again with the same days: it goes on, and nothing is posted twice.`;

const asked = `### 1 · Dates, dry run, your word
Amazon is asked what it still has. You see how many settlements, journals, calls and minutes it will take. Nothing is posted before you say so.`;

const first = `### 2 · Written down first
Each settlement gets its row in \`amazonZohoAudit\`. Reports share their rows with the main workflow.`;

const read = `### 3 · Read
The report's file where Amazon has it (90 days); else the transactions of the payout period.`;

const once = `### 4 · Mapped, posted once
Each journal has its row, with all that is posted, before it is sent.`;

const outcome = `### 5 · How it ended
The last page tells what was posted and what was not, and why. If anything failed, the execution is red.`;

const again = `### A second look
Journals of the last three days are looked at again: a copy that showed late, or an edit, is found.`;

const broken = `### When the workflow itself breaks
Its row names the cause. Open the form again with the same days: it goes on.`;
