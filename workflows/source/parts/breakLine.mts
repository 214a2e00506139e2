import { closeRow, createAuditTable, ensureRow } from './auditNodes.mts';
import type { AuditValues } from './auditTable.mts';
import { filter } from './decisions.mts';
import { expression, organizationId, plain, thisWorkflow } from './expressions.mts';
import { after } from './merges.mts';
import type { Composition } from './workflow.mts';
import { shared as names } from './names.mts';

/** The row that says that a workflow broke; one per workflow, whichever workflow writes it. */
export const brokenKey = (workflowId = '$workflow.id'): string =>
	expression(`'workflow:' + ${workflowId}`);

/** Code: the execution has no rows of its own yet; one that a Stop node ended has them. */
export const isNotNoted = `!String($json.execution?.lastNodeExecuted ?? '').startsWith('Stop: ')`;

/** An execution that broke off has one row per workflow; one that a Stop node ended has its rows already. */
export function breakLine(
	flow: Composition,
	afterwards = comesBack,
	organization = organizationId,
	y = 980,
): void {
	flow.node(names.broke, {
		type: 'n8n-nodes-base.errorTrigger',
		typeVersion: 1,
		position: [0, y],
		parameters: {},
	});
	flow.node(names.notNoted, filter([240, y], 'notNoted', isNotNoted));
	flow.node(names.brokeTable, createAuditTable([460, y - 100]));
	flow.node(names.afterBrokeTable, after([680, y]));
	flow.node(names.brokeRow, ensureRow([900, y], brokenKey(), brokeRow(afterwards), organization));
	flow.wire(names.broke, [names.notNoted]);
	flow.wire(names.notNoted, [names.brokeTable, [names.afterBrokeTable, 1]]);
	flow.wire(names.brokeTable, [names.afterBrokeTable]);
	flow.wire(names.afterBrokeTable, [names.brokeRow]);
}

const error = '($json.execution?.error ?? $json.trigger?.error ?? {})';

const comesBack = 'Its records come back with the next run of the schedule.';

/** What the row says; `workflow` are the values that name the workflow that broke. */
export const brokeRow = (
	afterwards: string,
	workflow: AuditValues = thisWorkflow,
): AuditValues => ({
	status: 'failed',
	record: expression(`$json.execution?.id ? 'execution ' + $json.execution.id : 'the trigger'`),
	cause: expression(plain(`${error}.message ?? 'The execution was interrupted.'`)),
	nextStep: expression(
		plain(
			`(${error}.description || 'Open the execution and mend the cause named there.') + ' ${afterwards}'`,
		),
	),
	executionLink: expression(`$json.execution?.url ?? ''`),
	kind: expression(`$json.execution?.id ? 'execution' : 'poll'`),
	...workflow,
	lastAttempt: expression('$now.toUTC().toISO()'),
	code: 'execution',
	executionId: expression(`$json.execution?.id ?? ''`),
});

/** Once a later execution has come so far, what broke works again: its row no longer asks for anybody. */
export function runsAgain(
	flow: Composition,
	from: string,
	position: readonly [number, number],
): void {
	flow.node(
		names.runsAgain,
		closeRow(position, brokenKey(), {
			status: 'skipped',
			cause: '',
			nextStep: '',
			code: '',
			outcome: 'runs again',
		}),
	);
	flow.wire(from, [names.runsAgain]);
}
