import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { thisRun } from '../../common/thisRun';
import { begin, readProgress, type Progress } from './progress';
import { without } from './seen';

/**
 * What the trigger has kept. n8n keeps it under the node's name, so a copy under the node's id serves a
 * node that was renamed. What the last poll sent in a process that has ended since is sent once more:
 * n8n keeps this and begins the execution separately, and may have died between the two.
 */
export function recall(ctx: IPollFunctions, of: string, run = thisRun): Progress | null {
	const own = readProgress(ctx.getWorkflowStaticData('node').progress, of);
	const kept = own ?? readProgress(ctx.getWorkflowStaticData('global')[keyOf(ctx)], of);
	return kept && kept.run !== run ? sentAgain(kept, run) : kept;
}

const sentAgain = (kept: Progress, run: string): Progress => ({
	...kept,
	reached: Math.min(kept.reached, kept.batchFrom),
	againSince: Object.keys(kept.batch).length > 0 ? 0 : kept.againSince,
	marks: without(kept.marks, kept.batch),
	batch: {},
	run,
});

/** A top-level key is set anew: n8n notices no other change. */
export function remember(ctx: IPollFunctions, progress: Progress): void {
	const data = progress as unknown as IDataObject;
	ctx.getWorkflowStaticData('node').progress = data;
	ctx.getWorkflowStaticData('global')[keyOf(ctx)] = data;
}

export const recallOr = (ctx: IPollFunctions, of: string, from: number, now: number): Progress =>
	recall(ctx, of) ?? begin(of, from, now, thisRun);

const keyOf = (ctx: IPollFunctions): string => `amazonTrigger ${ctx.getNode().id}`;
