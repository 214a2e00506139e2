import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../common/operation';
import { failedOrThrow } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { failureMessage as messageOf } from '../../../domain/auditTrail/failureMessage';
import { rowsField, rowsOfRun } from './auditFields';

const text = (
	displayName: string,
	name: string,
	value: string,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: `={{ ${value} }}`,
	description,
});

/**
 * An execution that ran stands under `execution`; one that its trigger could not start under `trigger`:
 * https://docs.n8n.io/flow-logic/error-handling/
 */
const error = '($json.execution?.error ?? $json.trigger?.error)';

const fields: INodeProperties[] = [
	rowsField,
	text('Failed Workflow', 'failedWorkflow', '$json.workflow?.name', 'Its name'),
	text('Cause', 'cause', `${error}?.message`, 'Told where the rows know nothing'),
	text('Next Step', 'nextStep', `${error}?.description`, 'Told where the rows know nothing'),
	text(
		'Link to the Execution',
		'executionLink',
		'$json.execution?.url',
		'Where a person looks at it in the editor',
	),
];

/** One item with a message for e-mail or chat: cause, records, next step, link to the execution. */
async function run(ctx: IExecuteFunctions): Promise<INodeExecutionData[]> {
	try {
		const rows = rowsOfRun(ctx);
		const textOf = (name: string) => String(ctx.getNodeParameter(name, 0, '') ?? '').trim();
		const execution = {
			workflow: textOf('failedWorkflow'),
			cause: textOf('cause') || 'The execution was interrupted.',
			nextStep: textOf('nextStep'),
			link: textOf('executionLink'),
		};
		const json = {
			...messageOf(rows, execution),
			failed: rows.filter(({ status }) => status === 'failed').length,
			workflow: execution.workflow,
			executionLink: execution.link,
		};
		return [{ json, pairedItem: { item: 0 } }];
	} catch (refusal) {
		return [failedOrThrow(ctx, refusal, 0)];
	}
}

export const failureMessage: Operation = {
	description: shownFor('auditTrail', ['failureMessage'], fields),
	run,
};
