import type { IExecuteFunctions, INodeProperties, NodeExecutionHint } from 'n8n-workflow';

type GetFrom = 'auto' | 'list' | 'report';

/** The list is slow beyond 2,000 orders; Amazon's report of all orders is not, and holds less. */
export const getFromField: INodeProperties = {
	displayName: 'Get From',
	name: 'getFrom',
	type: 'options',
	default: 'auto',
	displayOptions: { show: { returnAll: [true] } },
	description:
		"The report has no order totals, order item IDs, shipping times, tax details, buyers and payments; its orders name what is missing under 'missing'",
	options: [
		{
			name: 'List Only',
			value: 'list',
			description:
				'Everything of each order; about 2,000 orders at once, then 100 every three minutes',
		},
		{
			name: 'List, or Report if There Are Many',
			value: 'auto',
			description: 'The list, and with more than about 2,000 orders the report',
		},
		{
			name: 'Report Only',
			value: 'report',
			description: 'One report for each 30 days, which Amazon makes within minutes',
		},
	],
};

/** Only a list without end can be too long for Amazon's limits. */
export function getFrom(ctx: IExecuteFunctions, item: number, limit: number): GetFrom {
	if (limit !== Infinity) return 'list';
	const chosen = String(ctx.getNodeParameter('getFrom', item, 'auto'));
	return chosen === 'list' || chosen === 'report' ? chosen : 'auto';
}

export const reportHint = (from: GetFrom): NodeExecutionHint => ({
	type: 'info',
	location: 'outputPane',
	message: `${from === 'auto' ? 'There are more orders than Amazon lists at once, so they' : 'The orders'} come from Amazon's report of all orders. It has no order totals, order item IDs, shipping times, tax details, buyers and payments, and may lack orders of the last half hour. "List Only" under "Get From" has them all, at 100 orders every three minutes.`,
});
