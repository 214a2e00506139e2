import type { NodeContent } from '../parts/workflow.mts';

type Position = NodeContent['position'];

/** Hands over one item after another. */
export const oneByOne = (position: Position): NodeContent => ({
	type: 'n8n-nodes-base.splitInBatches',
	typeVersion: 3,
	position,
	parameters: { batchSize: 1, options: {} },
});

/** Starts the workflow of a row; where it cannot be started, the item says why. */
export const callWorkflow = (position: Position, waitForSubWorkflow: boolean): NodeContent => ({
	type: 'n8n-nodes-base.executeWorkflow',
	typeVersion: 1.3,
	position,
	onError: 'continueRegularOutput',
	parameters: {
		source: 'database',
		workflowId: { __rl: true, mode: 'id', value: '={{ $json.workflowId }}' },
		mode: 'once',
		options: { waitForSubWorkflow },
	},
});
