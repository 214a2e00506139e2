import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import { Refusal } from '../domain/refusal';

/** The item that stands for a failed input item on the error output (or in line, as the user chose). */
export function failedItem(error: unknown, item: number): INodeExecutionData {
	// n8n routes an item by its `error` key and merges the input's json only if no other key stands here.
	const json: IDataObject = { error: messageOf(error), details: detailsOf(error) };
	return { json, pairedItem: { item } };
}

/** The error that stops the node, with the next step to take as its description. */
export function nodeError(node: INode, error: unknown, itemIndex: number): NodeOperationError {
	if (error instanceof NodeOperationError) return error;
	const description = error instanceof Refusal ? error.nextStep : undefined;
	return new NodeOperationError(node, messageOf(error), { itemIndex, description });
}

const messageOf = (error: unknown): string =>
	error instanceof Error ? error.message : String(error);

const detailsOf = (error: unknown): IDataObject =>
	error instanceof Refusal
		? { code: error.code, nextStep: error.nextStep, ...error.details }
		: { code: 'unexpected', nextStep: 'Open the execution, and report this if it comes again.' };
