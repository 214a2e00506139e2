import type { INodeProperties } from 'n8n-workflow';
import { runsAsTool } from '../../common/asTool';
import type { Operation } from '../../common/operation';
import { perItem } from '../../common/perItem';
import { shownFor } from '../../common/shownFor';
import { Refusal } from '../../domain/refusal';

/** Shown only where the node is a tool; no expression, so that an agent cannot set it. */
const changesField: INodeProperties = {
	displayName: 'Allow Changes',
	name: 'allowChanges',
	type: 'boolean',
	noDataExpression: true,
	default: false,
	description:
		'Whether the AI agent may also change to where Amazon sends notifications. Off, it reads only.',
	displayOptions: { show: { '@tool': [true] } },
};

/** An operation that an AI agent may not run by itself; `what` begins a sentence: `Deleting a subscription`. */
export const byPersonOnly = (
	resource: string,
	name: string,
	what: string,
	{ description, run }: Operation,
): Operation => ({
	description: [...description, ...shownFor(resource, [name], [changesField])],
	run: async (ctx) => {
		const isOpen = !runsAsTool(ctx) || ctx.getNodeParameter(changesField.name, 0, false) === true;
		return await (isOpen ? run(ctx) : refuse(what)(ctx));
	},
});

const refuse = (what: string) =>
	perItem(async () => {
		await Promise.resolve();
		throw new Refusal(
			'needsAPerson',
			`${what} needs a person: an AI agent only reads from Amazon. Nothing was changed.`,
			`Do it yourself in a workflow, or switch on "${changesField.displayName}" in the tool.`,
		);
	});
