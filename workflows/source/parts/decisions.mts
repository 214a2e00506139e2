import { expression, ownWords } from './expressions.mts';
import type { NodeContent } from './workflow.mts';

type Position = NodeContent['position'];

const isTrue = (id: string, code: string) => ({
	conditions: {
		options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 },
		conditions: [
			{
				id,
				leftValue: expression(code),
				rightValue: '',
				operator: { type: 'boolean', operation: 'true', singleValue: true },
			},
		],
		combinator: 'and',
	},
	looseTypeValidation: true,
	options: {},
});

/** Only the items for which the code is true go on. */
export const filter = (position: Position, id: string, code: string): NodeContent => ({
	type: 'n8n-nodes-base.filter',
	typeVersion: 2.2,
	position,
	parameters: isTrue(id, code),
});

/** Decides for each item. */
export const ifEach = (position: Position, id: string, code: string): NodeContent => ({
	type: 'n8n-nodes-base.if',
	typeVersion: 2.2,
	position,
	parameters: isTrue(id, code),
});

/** Decides once, whatever number of items comes. */
export const ifOnce = (position: Position, id: string, code: string): NodeContent => ({
	...ifEach(position, id, code),
	executeOnce: true,
});

/** Makes the execution red: n8n shows it as failed, and error workflows hear of it. */
export const stop = (position: Position, message: string): NodeContent => ({
	type: 'n8n-nodes-base.stopAndError',
	typeVersion: 1,
	position,
	parameters: { errorType: 'errorMessage', errorMessage: expression(ownWords(message)) },
});
