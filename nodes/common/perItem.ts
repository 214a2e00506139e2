import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { failedItem, nodeError } from './explain';
import type { Run } from './operation';

type RunItem = (ctx: IExecuteFunctions, itemIndex: number) => Promise<INodeExecutionData[]>;

/** Runs an operation item by item; links every output to its input; one bad item does not stop the rest. */
export function perItem(runItem: RunItem): Run {
	return async (ctx) => {
		const output: INodeExecutionData[] = [];
		for (const item of ctx.getInputData().keys()) {
			output.push(...(await attempt(ctx, item, runItem)));
		}
		return output;
	};
}

async function attempt(ctx: IExecuteFunctions, item: number, runItem: RunItem) {
	try {
		const results = await runItem(ctx, item);
		return results.map((result) => ({ ...result, pairedItem: { item } }));
	} catch (error) {
		return [failedOrThrow(ctx, error, item)];
	}
}

/** Runs an operation once, whatever comes in; where it fails, its one item says why. */
export const once =
	(work: Run): Run =>
	async (ctx) => {
		try {
			return await work(ctx);
		} catch (error) {
			return [failedOrThrow(ctx, error, 0)];
		}
	};

/** An error item where the node is set to continue; otherwise the node stops with the error. */
export function failedOrThrow(ctx: IExecuteFunctions, error: unknown, item: number) {
	if (!ctx.continueOnFail()) throw nodeError(ctx.getNode(), error, item);
	return failedItem(error, item);
}
