import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { draftsOnly, needsAPerson } from '../../common/asTool';
import type { Refusal } from '../../domain/refusal';
import { effectOf } from './effects';

/** Why an AI agent may not do what the panel says; undefined where it may, or where no agent runs the node. */
export function refusedForAgents(ctx: IExecuteFunctions): Refusal | undefined {
	if (!draftsOnly(ctx)) return undefined;
	const [resource, operation] = [panelText(ctx, 'resource'), panelText(ctx, 'operation')];
	return effectOf(resource, operation) === 'final'
		? needsAPerson(`${resource}: ${operation}`)
		: undefined;
}

const panelText = (ctx: IExecuteFunctions, name: string): string =>
	String(ctx.getNodeParameter(name, 0, ''));

/** An AI agent changes drafts only; `what` as a sentence begins with it. */
export function requireDraft(ctx: IExecuteFunctions, current: IDataObject, what: string): void {
	const { status } = current;
	const [resource, operation] = [panelText(ctx, 'resource'), panelText(ctx, 'operation')];
	if (!draftsOnly(ctx) || effectOf(resource, operation) !== 'draftChange') return;
	if (status !== 'draft') throw needsAPerson(`${what}, which is ${String(status)},`);
}

/** The body of a new journal: what an AI agent writes waits for a person. */
export const draftFor = <Body extends object>(ctx: IExecuteFunctions, body: Body): Body =>
	draftsOnly(ctx) ? { ...body, status: 'draft' } : body;
