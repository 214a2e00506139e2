import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

/** What an operation does with all input items; it answers with items linked to them. */
export type Run = (ctx: IExecuteFunctions) => Promise<INodeExecutionData[]>;

/** One operation of a resource: its panel and its run. */
export interface Operation {
	readonly description: INodeProperties[];
	readonly run: Run;
}

/** One resource of a node: its panel (the operation list included) and its operations by value. */
export interface Resource {
	readonly description: INodeProperties[];
	readonly operations: Readonly<Record<string, Pick<Operation, 'run'>>>;
}
