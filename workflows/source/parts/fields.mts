import type { NodeContent } from './workflow.mts';

/** Items with these fields and no others; all are texts. */
export const fields = (
	position: NodeContent['position'],
	values: Readonly<Record<string, string>>,
): NodeContent => ({
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	position,
	parameters: {
		mode: 'manual',
		includeOtherFields: false,
		assignments: {
			assignments: Object.entries(values).map(([name, value]) => ({
				id: name,
				name,
				value,
				type: 'string',
			})),
		},
		options: {},
	},
});
