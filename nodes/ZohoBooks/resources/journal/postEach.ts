import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { attempt } from '../../../domain/postOnce/attempt';
import type { Posted, Skipped } from '../../../domain/postOnce/outcome';
import type { Journal } from '../../../clients/zohoBooks/zohoBooks';
import { failedOrThrow } from '../../../common/perItem';
import { postBatches, type Result, type Wish } from './postBatches';
import { totalText } from './totalText';

/** What an item wants posted. */
export type ReadWish = (ctx: IExecuteFunctions, item: number) => Promise<Wish> | Wish;

/** All items go together, so that one search and one check serve them all. */
export async function postEach(
	ctx: IExecuteFunctions,
	readWish: ReadWish,
): Promise<INodeExecutionData[]> {
	const results = new Map<number, Result>();
	const wishes: Wish[] = [];
	for (const [item, { json }] of ctx.getInputData().entries()) {
		if (json.skipped === true) continue;
		const wish = await attempt(async () => await readWish(ctx, item));
		if ('error' in wish) results.set(item, { outcome: wish, link: '' });
		else wishes.push(wish.value);
	}
	for (const [item, result] of await postBatches(ctx, wishes)) results.set(item, result);
	return ctx.getInputData().map(({ json }, item) => {
		if (json.skipped === true) return passedOn(json, item);
		const { outcome, link } = results.get(item) ?? { outcome: { error: undefined }, link: '' };
		if ('error' in outcome) return failedOrThrow(ctx, outcome.error, item);
		const { simplify = true } = ctx.getNodeParameter('options', item, {});
		const result = resultOf(outcome, link, json.currency, simplify === true);
		return { json: { ...result, ...without(json, result) }, pairedItem: { item } };
	});
}

/** What the mapper leaves out goes through unposted, so that its record can be closed after this node. */
const passedOn = (json: IDataObject, item: number): INodeExecutionData => ({
	json: { outcome: 'skipped', journalId: '', ...without(json, { outcome: '', journalId: '' }) },
	pairedItem: { item },
});

/** What matters first comes first. */
function resultOf(
	outcome: Posted<Journal> | Skipped,
	link: string,
	currency: unknown,
	simplify: boolean,
): IDataObject {
	if (outcome.outcome === 'skipped') {
		return { outcome: 'skipped', reason: outcome.because, journalId: '' };
	}
	const { journal } = outcome;
	return {
		outcome: outcome.outcome,
		journalNumber: journal.entry_number,
		journalLink: link,
		journalId: journal.journal_id,
		status: journal.status,
		total: totalText(journal, currency),
		...(simplify ? {} : { journal }),
	};
}

/** The input, without what the result says anew. n8n takes an item with `error` for a failed one. */
const without = (input: IDataObject, result: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(input).filter(([key]) => key !== 'error' && !Object.hasOwn(result, key)),
	);
