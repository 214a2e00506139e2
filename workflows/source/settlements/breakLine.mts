import { createAuditTable, ensureRow } from '../parts/auditNodes.mts';
import { filter } from '../parts/decisions.mts';
import { expression, plain, thisWorkflow } from '../parts/expressions.mts';
import { after } from '../parts/merges.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';

/** An execution that broke off has one row per workflow; one that a Stop node ended has its rows already. */
export function breakLine(flow: Composition): void {
	flow.node(names.broke, {
		type: 'n8n-nodes-base.errorTrigger',
		typeVersion: 1,
		position: [0, 980],
		parameters: {},
	});
	flow.node(
		names.notNoted,
		filter(
			[240, 980],
			'notNoted',
			`!String($json.execution?.lastNodeExecuted ?? '').startsWith('Stop: ')`,
		),
	);
	flow.node(names.brokeTable, createAuditTable([460, 880]));
	flow.node('First the table', after([680, 980]));
	flow.node(
		names.brokeRow,
		ensureRow([900, 980], expression(`'workflow:' + $workflow.id`), brokeRow),
	);
	flow.wire(names.broke, [names.notNoted]);
	flow.wire(names.notNoted, [names.brokeTable, ['First the table', 1]]);
	flow.wire(names.brokeTable, ['First the table']);
	flow.wire('First the table', [names.brokeRow]);
}

const error = '($json.execution?.error ?? $json.trigger?.error ?? {})';

const brokeRow = {
	status: 'failed',
	record: expression(`$json.execution?.id ? 'execution ' + $json.execution.id : 'the trigger'`),
	cause: expression(plain(`${error}.message ?? 'The execution was interrupted.'`)),
	nextStep: expression(
		plain(
			`(${error}.description || 'Open the execution and mend the cause named there.') + ' Its records come back with the next run of the schedule.'`,
		),
	),
	executionLink: expression(`$json.execution?.url ?? ''`),
	kind: expression(`$json.execution?.id ? 'execution' : 'poll'`),
	...thisWorkflow,
	lastAttempt: expression('$now.toUTC().toISO()'),
	code: 'execution',
	executionId: expression(`$json.execution?.id ?? ''`),
};
