import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { thisRun } from '../../common/thisRun';
import { recallOr, remember } from './memory';
import type { Source } from './source';
import { Walk } from './walk';

const dayMs = 24 * 3600_000;
const mostShown = 10;

/** The records that are new, or changed; the first poll looks back to `from`. */
export async function pollRecords(
	ctx: IPollFunctions,
	source: Source,
	from: number,
	now: number,
): Promise<IDataObject[]> {
	if (ctx.getMode() === 'manual') return await someRecent(source, now);
	const before = recallOr(ctx, source.of, from, now);
	const { records, progress } = await new Walk(source, before, now).step(thisRun);
	remember(ctx, progress);
	return [...records];
}

/** At most ten real records for whoever builds the workflow; nothing is remembered of them. */
async function someRecent(source: Source, now: number): Promise<IDataObject[]> {
	for (const days of [2, 30]) {
		const found: IDataObject[] = [];
		for await (const record of source.read({ from: now - days * dayMs, to: null })) {
			found.push(record);
			if (found.length >= 500) break;
		}
		if (found.length > 0) return newest(source, found);
	}
	return [];
}

const newest = (source: Source, found: readonly IDataObject[]): IDataObject[] =>
	[...found]
		.sort((left, right) => (source.timeOf(right) ?? 0) - (source.timeOf(left) ?? 0))
		.slice(0, mostShown);
