import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import { Refusal } from '../domain/refusal';
import { failureOf } from './failure';

/** The item that stands for a failed input item on the error output (or in line, as the user chose). */
export function failedItem(error: unknown, item: number): INodeExecutionData {
	// n8n routes an item by its `error` key and merges the input's json only if no other key stands here.
	const json: IDataObject = { error: messageOf(error), details: detailsOf(error) };
	return { json, pairedItem: { item } };
}

/** The error that stops the node: cause and next step, and `failure` for n8n itself. */
export function nodeError(node: INode, error: unknown, itemIndex: number): NodeOperationError {
	if (error instanceof NodeOperationError) return error;
	const description = error instanceof Refusal ? error.nextStep : undefined;
	const message = toastOf(error);
	const failure = failureOf(error);
	// Set afterwards: n8n puts words of its own in place of a message that says ECONNREFUSED or the
	// like, and an older n8n does not know the option `failure`.
	return Object.assign(new NodeOperationError(node, message, { itemIndex, description }), {
		message,
		...(failure && { failure }),
	});
}

/** What still fits into n8n's toast. */
const longestToast = 300;

/** Toasts and lists of executions show the message only, so the next step ends it where it fits. */
function toastOf(error: unknown): string {
	const message = messageOf(error);
	if (!(error instanceof Refusal) || message.includes(error.nextStep)) return message;
	const both = `${message} ${error.nextStep}`;
	return both.length <= longestToast ? both : message;
}

const messageOf = (error: unknown): string =>
	error instanceof Error ? error.message : String(error);

const detailsOf = (error: unknown): IDataObject =>
	error instanceof Refusal
		? { code: error.code, nextStep: error.nextStep, ...error.details }
		: { code: 'unexpected', nextStep: 'Open the execution, and report this if it comes again.' };
