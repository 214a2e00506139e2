import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

/** How many results a list gives. */
export const listFields: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
];

/** The most that the panel wants of a list. */
export const wantedCount = (ctx: IExecuteFunctions, item: number): number =>
	ctx.getNodeParameter('returnAll', item, false) === true
		? Infinity
		: Number(ctx.getNodeParameter('limit', item, 50));
