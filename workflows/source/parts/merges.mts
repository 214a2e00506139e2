import type { NodeContent } from './workflow.mts';

type Position = NodeContent['position'];

const merge = {
	type: 'n8n-nodes-base.merge',
	typeVersion: 3.2,
} as const;

/** Lets the items of input 2 go on, untouched, once input 1 has arrived: "written first" as a wire. */
export const after = (position: Position): NodeContent => ({
	...merge,
	position,
	parameters: {
		mode: 'chooseBranch',
		numberInputs: 2,
		chooseBranchMode: 'waitForAll',
		output: 'specifiedInput',
		useDataOfInput: 2,
	},
});

/** All items that arrive by any of its inputs, in one list; it runs once, when nothing else is left to run. */
export const gather = (position: Position, numberInputs: number): NodeContent => ({
	...merge,
	position,
	parameters: {
		mode: 'append',
		numberInputs,
	},
});
