import type { NodeContent } from './workflow.mts';

/** Lets another workflow start this one, as a person would by hand. */
export const asked = (position: NodeContent['position']): NodeContent => ({
	type: 'n8n-nodes-base.executeWorkflowTrigger',
	typeVersion: 1.1,
	position,
	parameters: { inputSource: 'passthrough' },
});
