import { expression } from './expressions.mts';
import { fields } from './fields.mts';
import type { Composition } from './workflow.mts';

/** What broke, as an item: a mail or a chat is connected to it. For workflows without rows of their own. */
export function onBreak(
	flow: Composition,
	names: { readonly broke: string; readonly cause: string },
): void {
	flow.node(names.broke, {
		type: 'n8n-nodes-base.errorTrigger',
		typeVersion: 1,
		position: [0, 760],
		parameters: {},
	});
	flow.node(
		names.cause,
		fields([240, 760], {
			cause: expression(`$json.execution?.error?.message ?? $json.trigger?.error?.message ?? ''`),
			executionLink: expression(`$json.execution?.url ?? ''`),
		}),
	);
	flow.wire(names.broke, [names.cause]);
}
