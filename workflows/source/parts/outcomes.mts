import { changeRow, closeEarlierIssues, ensureRow } from './auditNodes.mts';
import { ifOnce, stop } from './decisions.mts';
import { expression, plain, thisWorkflow } from './expressions.mts';
import { after, gather } from './merges.mts';
import { shared as names } from './names.mts';
import { journalOutcome, recordOutcome } from './outcomeValues.mts';
import { hasFailed, recordStatus, rowKeyOf, statusOf, type Records } from './records.mts';
import type { Composition } from './workflow.mts';

/** Names of the nodes that close the source records. */
export interface RecordNodes {
	readonly outcome: string;
	readonly afterJournals: string;
	/** Where a record has no row before it is mapped: the nodes that make it now. */
	readonly row?: string;
	readonly afterRow?: string;
	/** Closes files of the same settlement that did not add up. */
	readonly earlierIssues?: string;
	/** A node that tells the person who asked, before the execution may turn red. */
	readonly result?: string;
}

interface Line {
	readonly records: Records;
	readonly nodes: RecordNodes;
	/** How many outputs lead here. */
	readonly inputs: number;
	/** Where the first node stands. */
	readonly x: number;
}

/** A row that is posted stays posted, whatever another execution met. */
const unlessPosted = (status: string): string =>
	expression(`${status} === 'posted' ? '' : 'posted'`);

/** Everything that came out ends in its rows; then, if anything failed, the execution is red. */
export function outcomes(flow: Composition, { records, nodes, inputs, x }: Line): void {
	flow.node(names.outcomes, gather([x, 0], inputs));
	const rowsOf = nodes.row && nodes.afterRow ? makeRows(flow, records, nodes, x + 220) : null;
	const start = rowsOf ?? names.outcomes;
	const from = rowsOf ? x + 660 : x + 220;
	const { outcome, afterJournals } = nodes;
	flow.node(
		names.journalOutcome,
		changeRow(
			[from, -200],
			expression(rowKeyOf(records, '$json')),
			unlessPosted(statusOf('$json')),
			journalOutcome(records),
		),
	);
	flow.node(afterJournals, after([from + 220, 0]));
	flow.node(
		outcome,
		changeRow(
			[from + 440, 0],
			expression(records.keyOf('$json')),
			unlessPosted(recordStatus(records, names.outcomes)),
			recordOutcome(records),
		),
	);
	flow.node(names.anyFailed, ifOnce([from + 660, 0], 'anyFailed', `${failed}.length > 0`));
	flow.node(names.stop, stop([from + 880, 0], message));
	flow.wire(start, [names.journalOutcome, [afterJournals, 1]]);
	flow.wire(names.journalOutcome, [afterJournals]);
	flow.wire(afterJournals, [outcome]);
	const ended = nodes.earlierIssues ?? outcome;
	if (nodes.earlierIssues) {
		flow.node(ended, closeEarlierIssues([from + 660, -200], issuedAnew));
		flow.wire(outcome, [ended]);
	}
	flow.wire(ended, [nodes.result ?? names.anyFailed]);
	if (nodes.result) flow.wire(nodes.result, [names.anyFailed]);
	flow.wire(names.anyFailed, [names.stop]);
}

const issuedAnew = {
	status: 'skipped',
	cause: expression(plain(`'Amazon issued this settlement anew: ' + $json.key + ' is posted.'`)),
	nextStep: '',
	code: '',
	outcome: 'issued anew',
};

/** Records that are known only once they are read have their row made here. */
function makeRows(flow: Composition, records: Records, nodes: RecordNodes, x: number): string {
	const { row = '', afterRow = '' } = nodes;
	const values = {
		kind: records.kindOf ? expression(records.kindOf('$json')) : records.kind,
		...thisWorkflow,
	};
	flow.node(row, ensureRow([x, -200], expression(records.keyOf('$json')), values));
	flow.node(afterRow, after([x + 220, 0]));
	flow.wire(names.outcomes, [row, [afterRow, 1]]);
	flow.wire(row, [afterRow]);
	return afterRow;
}

const failed = `$('${names.outcomes}').all().map((one) => one.json).filter((one) => ${hasFailed('one')})`;

const message = `((all, failed) => failed.length + ' of ' + all.length + ' records were not posted. First cause: '
	+ failed[0].error + ' What to do: ' + (failed[0].details?.nextStep ?? 'Open the execution.')
	+ ' All causes are in the data table amazonZohoAudit. What is mended comes back by itself; to have it at once, run this workflow by hand.')
	($('${names.outcomes}').all(), ${failed})`;
