import type { WorkflowJson } from '../n8n/api.mts';

/** A workflow whose forms are answered beforehand: what a person would enter stands pinned on each page. */
export const answered = (
	workflow: WorkflowJson,
	answers: Readonly<Record<string, object>>,
): WorkflowJson => ({
	...workflow,
	pinData: Object.fromEntries(
		Object.entries(answers).map(([node, json]) => [node, [{ json, pairedItem: { item: 0 } }]]),
	),
});
