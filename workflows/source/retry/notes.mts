import { layNotes } from '../parts/notes.mts';
import type { Composition } from '../parts/workflow.mts';

/** One note behind each group of nodes. */
export const notes = (flow: Composition): void =>
	layNotes(flow, [
		['start', [-660, -380], [560, 640], 'blue', start],
		['by itself', [-80, -380], [1400, 760], 'yellow', byItself],
		['by a person', [-80, 400], [2520, 640], 'green', byPerson],
		['posted again', [1900, -380], [2700, 600], 'violet', postedAgain],
		['broken', [-80, 1080], [1180, 360], 'red', broken],
		['mapped anew', [1240, 1080], [1660, 360], 'blue', mappedAnew],
		['small', [-80, 1460], [2520, 380], 'grey', small],
	]);

const start = `## Retry what failed
The audit trail is the queue: what is not *posted* or *skipped* there is taken up again. This workflow serves **all** others of this package, and all organizations that your Zoho Books credential reaches.

1. Make the credential *Zoho Books account*. Nothing has to be picked here.
2. Publish.
3. Open the form **What needs attention**: its *Production URL* stands in that node. Keep it as a bookmark.

The main workflows look after their own reports and days by themselves; this one posts what they have mapped and could not post, and gives you one page for everything.`;

const byItself = `### By itself, every hour
What mends a failure decides when it is tried again: a rate limit every hour, a closed period once a day, a dead sign-in one record an hour for all of them. By hand everything is tried at once.`;

const byPerson = `### By a person: what needs attention
Cause, next step, links, next attempt of each record. Choose records and *Try again now*, *Map anew* (what changes is shown first), *Leave out for ever*, or *Release* a settlement whose file never adds up: it is posted with its difference in suspense. What is mapped is posted as it is kept; the rest is read again by its own workflow (which must be published).`;

const postedAgain = `### Posted again, once
The kept journal is posted exactly as it was to be posted. Zoho Books is searched first: nothing is posted twice. If anything failed, the execution is red.`;

const small = `### Every night: the audit trail stays small
A week after a journal was posted its text goes from its row; the hash and the id in Zoho Books stay. What was posted longer ago than *Months to Keep* (in **Condense old rows**) becomes one row per month with counts and sums. What failed, waits or is pending keeps its row.`;

const mappedAnew = `### Mapped anew
The workflow of a kept journal maps its report by today's accounts and rules. What changes is shown; posted only when you say so.`;

const broken = `### When the workflow itself breaks
Its row names the cause.`;
