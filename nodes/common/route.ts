import { NodeOperationError } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Resource } from './operation';

/** Runs the operation that the panel's `resource` and `operation` name. */
export async function route(
	ctx: IExecuteFunctions,
	resources: Readonly<Record<string, Resource>>,
): Promise<INodeExecutionData[][]> {
	const resource = ctx.getNodeParameter('resource', 0) as string;
	const operation = ctx.getNodeParameter('operation', 0) as string;
	const found = resources[resource]?.operations[operation];
	if (found) return [await found.run(ctx)];
	throw new NodeOperationError(
		ctx.getNode(),
		`This node has no operation ${resource}:${operation}.`,
	);
}
