import { PollContext } from 'n8n-core';
import { Expression, Workflow } from 'n8n-workflow';
import type { INodeType, WorkflowExecuteMode } from 'n8n-workflow';
import { additionalData, nodeOf, typesOf, type NodeRun } from './executeNode.mts';

/** A trigger in an active workflow: a context for each poll; what it keeps stays. */
export function poller(type: INodeType, run: NodeRun) {
	Expression.setExpressionEngine('legacy');
	const node = nodeOf(type, run);
	const workflow = new Workflow({
		id: 'workflow-under-test',
		nodes: [node],
		connections: {},
		active: true,
		nodeTypes: typesOf(type),
	});
	const context = (mode: WorkflowExecuteMode = 'trigger') =>
		new PollContext(workflow, node, additionalData(run), mode, 'activate');
	const poll = async (mode?: WorkflowExecuteMode) =>
		((await type.poll?.call(context(mode))) ?? [[]])[0] ?? [];
	return { context, poll };
}
