import { createAuditTable, ensureRow, readEveryRow } from '../parts/auditNodes.mts';
import { brokenKey, brokeRow, isNotNoted } from '../parts/breakLine.mts';
import { ifOnce } from '../parts/decisions.mts';
import { expression, plain } from '../parts/expressions.mts';
import { after } from '../parts/merges.mts';
import { mapper } from '../parts/services.mts';
import type { Composition, NodeContent } from '../parts/workflow.mts';
import { names } from './names.mts';

/**
 * n8n starts this instead of the failed workflow's own Error Trigger. So the row is the one which that
 * would have written, under the same key: it closes when the workflow runs again.
 */
export function failing(flow: Composition): void {
	flow.node(names.broke, {
		type: 'n8n-nodes-base.errorTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	});
	flow.node(names.told, told([220, 0]));
	flow.node(names.brokeTable, createAuditTable([440, -120]));
	flow.node(names.newestRow, newestRow([660, -120]));
	flow.node(names.afterNewestRow, after([880, 0]));
	flow.node(names.notNoted, ifOnce([1100, 0], 'notNoted', `${isNotNoted} && ${isNoTrial}`));
	const row = brokeRow('Then let it run again: nothing is posted twice.', failedWorkflow);
	const key = brokenKey('$json.workflow.id');
	flow.node(names.brokeRow, ensureRow([1320, -120], key, row, organization));
	flow.node(names.failedRows, readEveryRow([1540, 0], ...ofThatExecution));
	flow.node(names.failureMessage, { ...mapper([1760, 0], message), executeOnce: true });
	flow.wire(names.broke, [names.told]);
	flow.wire(names.told, [names.brokeTable, [names.afterNewestRow, 1]]);
	flow.wire(names.brokeTable, [names.newestRow]);
	flow.wire(names.newestRow, [names.afterNewestRow]);
	flow.wire(names.afterNewestRow, [names.notNoted]);
	flow.wire(names.notNoted, [names.brokeRow]);
	flow.wire(names.notNoted, [names.failedRows], 1);
	flow.wire(names.brokeRow, [names.failedRows]);
	flow.wire(names.failedRows, [names.failureMessage]);
	flow.wire(names.failureMessage, [names.yours]);
}

const tellsError = (where: string): string => `{
	message: ${where}.error?.message,
	description: ${where}.error?.description,
}`;

/**
 * What is needed of it, in the same shape. The error of a poll is no plain data yet: `$json` can read it,
 * but a later node that names this one gets nothing (seen in n8n 2.40).
 */
const told = (position: NodeContent['position']): NodeContent => ({
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	position,
	parameters: {
		mode: 'raw',
		jsonOutput: expression(`{
			workflow: { id: $json.workflow.id, name: $json.workflow.name },
			execution: $json.execution
				? {
					id: String($json.execution.id ?? ''),
					url: $json.execution.url,
					lastNodeExecuted: $json.execution.lastNodeExecuted,
					error: $json.execution.error ? ${tellsError('$json.execution')} : undefined,
				}
				: undefined,
			trigger: $json.trigger ? { error: ${tellsError('$json.trigger')} } : undefined,
		}`),
		options: {},
	},
});

const item = `$('${names.told}').first().json`;

/** Run by hand, n8n's Error Trigger gives an invented failure: good for trying out a mail, not for a row. */
const isNoTrial = `$execution.mode !== 'test'`;

const failedWorkflow = {
	workflow: expression(plain('$json.workflow.name')),
	workflowId: expression('$json.workflow.id'),
};

/** Only the workflow itself knows its organization; its newest row names it. */
function newestRow(position: NodeContent['position']): NodeContent {
	const { parameters, ...node } = readEveryRow(position, [
		'workflowId',
		expression(`${item}.workflow.id`),
	]);
	const one = {
		returnAll: false,
		limit: 1,
		orderBy: true,
		orderByColumn: 'updatedAt',
		orderByDirection: 'DESC',
	};
	return { ...node, parameters: { ...parameters, ...one } };
}

const organization = expression(`$('${names.newestRow}').first().json.organizationId || 'default'`);

const ofThatExecution = [
	['workflowId', expression(`${item}.workflow.id`)],
	['executionId', expression(`${item}.execution?.id ?? ''`)],
	['status', 'failed'],
] as const;

const error = `(${item}.execution?.error ?? ${item}.trigger?.error)`;

const message = {
	resource: 'auditTrail',
	operation: 'failureMessage',
	rows: expression(`$('${names.failedRows}').all().map((row) => row.json)`),
	failedWorkflow: expression(`${item}.workflow?.name ?? ''`),
	cause: expression(`${error}?.message ?? ''`),
	nextStep: expression(`${error}?.description ?? ''`),
	executionLink: expression(`${item}.execution?.url ?? ''`),
};
