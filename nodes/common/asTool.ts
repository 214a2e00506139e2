import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { Refusal } from '../domain/refusal';

/**
 * Whether an AI agent runs the node. n8n has three ways to do so: as a tool that it supplies
 * (`isToolExecution`), as a step of its own whose node type ends in `Tool`, and for its agents outside any
 * workflow, in the mode `internal`.
 */
export const runsAsTool = (ctx: IExecuteFunctions): boolean =>
	isSuppliedTool(ctx) || ctx.getNode().type.endsWith('Tool') || ctx.getMode() === 'internal';

/** An older n8n does not have it. */
const isSuppliedTool = (ctx: Partial<Pick<IExecuteFunctions, 'isToolExecution'>>): boolean =>
	ctx.isToolExecution?.() === true;

/** Shown only where the node is a tool; no expression, so that an agent cannot set it. */
export const agentSwitch: INodeProperties = {
	displayName: 'Allow More Than Drafts',
	name: 'allowMoreThanDrafts',
	type: 'boolean',
	noDataExpression: true,
	default: false,
	description:
		'Whether the AI agent may also do what takes effect at once: publish, delete, reverse, void, pay. Off, it reads and writes drafts only.',
	displayOptions: { show: { '@tool': [true] } },
};

/** Whether what takes effect at once needs a person. */
export const draftsOnly = (ctx: IExecuteFunctions): boolean =>
	runsAsTool(ctx) && ctx.getNodeParameter(agentSwitch.name, 0, false) !== true;

/** `what`: as a sentence begins with it, `Publishing a journal`. */
export const needsAPerson = (what: string): Refusal =>
	new Refusal(
		'needsAPerson',
		`${what} needs a person: an AI agent reads and writes drafts only. Nothing was changed.`,
		`Do it yourself in Zoho Books or in a workflow, or switch on "${agentSwitch.displayName}" in the tool.`,
	);
