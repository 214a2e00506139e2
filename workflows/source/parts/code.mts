import type { NodeContent } from './workflow.mts';

/** A few lines of JavaScript, for what no node does: moving files between items. */
export const code = (position: NodeContent['position'], jsCode: string): NodeContent => ({
	type: 'n8n-nodes-base.code',
	typeVersion: 2,
	position,
	parameters: {
		mode: 'runOnceForAllItems',
		jsCode,
	},
});
