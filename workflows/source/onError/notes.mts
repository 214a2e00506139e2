import { layNotes } from '../parts/notes.mts';
import type { Composition } from '../parts/workflow.mts';

/** One note behind each group of nodes. */
export const notes = (flow: Composition): void =>
	layNotes(flow, [
		['start', [-660, -320], [560, 640], 'blue', start],
		['failed', [-80, -320], [2000, 560], 'red', failed],
		['digest', [-80, 300], [2000, 480], 'green', digest],
		['yours', [1960, -320], [460, 1020], 'yellow', yours],
	]);

const start = `## Messages: what failed, and what was posted
Optional. It tells you by e-mail or chat what you would otherwise see in *Executions* and in the data table \`amazonZohoAudit\`.

1. Replace **Put your e-mail or chat here** (the yellow note says how).
2. Publish this workflow.
3. In each workflow of this package: *…* → *Settings* → *Error Workflow* → this one.

Without step 3 you get the daily message only.`;

const failed = `### At once: an execution failed
n8n starts this when a workflow fails that names it as its error workflow; not when you run one by hand. What broke off gets its row in the audit trail, once per workflow; it closes by itself when that workflow runs again. Then one message: the cause, the records, what to do, the link.

To try your mail out, run **A workflow failed** by hand: n8n invents a failure.`;

const digest = `### Once a day: what was posted, and what failed
All workflows and organizations together: sums per currency, the journals, the failures. On a day without either there is no message; to have one all the same switch on *Send Even If Empty* in **Write a digest**. The hour stands in **Every morning, or by hand**.`;

const yours = `### Your e-mail or chat
Delete the empty node and put yours in its place, connected to both *Write …* nodes: *Send Email*, *Gmail*, *Microsoft Outlook*, *Slack*, *Microsoft Teams* or *Telegram*.

Subject: \`{{ $json.subject }}\`
Text: \`{{ $json.text }}\`
or HTML: \`{{ $json.html }}\``;
