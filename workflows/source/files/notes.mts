import { layNotes } from '../parts/notes.mts';
import type { Composition } from '../parts/workflow.mts';

/** One note behind each group of nodes. */
export const notes = (flow: Composition): void =>
	layNotes(flow, [
		['start', [-660, -380], [540, 560], 'blue', start],
		['asking', [-80, -380], [1560, 800], 'yellow', asked],
		['written first', [1500, -380], [1060, 560], 'violet', first],
		['posted once', [2580, -380], [1120, 560], 'green', once],
		['outcome', [3720, -380], [1360, 560], 'violet', outcome],
		['look again', [-80, 460], [1620, 330], 'blue', again],
		['broken', [-80, 800], [1180, 360], 'red', broken],
	]);

const start = `## Import settlement files by hand
For settlements older than the 90 days that Amazon keeps reports for, or while Amazon is not connected: files that you downloaded in Seller Central become the same journals.

1. Make the credential *Zoho Books account*.
2. Open **Map to journals**: pick your organization and the same accounts as in the main workflow.
3. Publish, and open the form: the address stands in **Settlement files** as *Production URL*.

Only people who are logged in to this n8n, and may run this workflow, get the form. A settlement that is in the books already is found and not posted again.`;

const asked = `### 1 · Files, preview, your word
The files are read and checked; you see the journals as they would be posted. Nothing is written before you say so.`;

const first = `### 2 · Written down first
Each file gets its row in \`amazonZohoAudit\`.`;

const once = `### 3 · Mapped, posted once
Each journal has its row, with all that is posted, before it is sent.`;

const outcome = `### 4 · How it ended
The last page tells what was posted and what was not, and why. If anything failed, the execution is red.`;

const again = `### A second look
Journals of the last three days are looked at again: a copy that showed late, or an edit, is found.`;

const broken = `### When the workflow itself breaks
Its row names the cause. Upload the files again: what is in the books already is not posted twice.`;
