import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { attempt } from '../../../domain/postOnce/attempt';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import type { Posted, Skipped } from '../../../domain/postOnce/outcome';
import { wantedJournal } from '../../../domain/zohoBooks/wantedJournal';
import type { Journal } from '../../../clients/zohoBooks/zohoBooks';
import type { Operation } from '../../../common/operation';
import { failedOrThrow } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { postBatches, type Result, type Wish } from './postBatches';
import { totalText } from './totalText';

export const createOrGet: Operation = {
	description: shownFor(
		'journal',
		['createOrGet'],
		[
			{
				displayName:
					'Posts each journal once: one with the same reference and content is found and not posted again. The input fields are passed on with the result.',
				name: 'onceNotice',
				type: 'notice',
				default: '',
			},
			{
				displayName: 'Journal',
				name: 'payload',
				type: 'json',
				required: true,
				default: '={{ $json.payload }}',
				description:
					'The journal as Amazon to Zoho Books makes it, or as its JSON text. Without a status it becomes a draft.',
			},
			{
				displayName: 'Known Journal ID',
				name: 'knownJournalId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 460000000038079',
				description:
					'The ID under which an audit trail says that this journal was posted; several with commas between them. It is looked up by itself where the search does not find it, because somebody moved its date. Of journals that stand there twice, only those named here are deleted.',
			},
		],
	),
	run,
};

/** All items go together, so that one search and one check serve them all. */
async function run(ctx: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const results = new Map<number, Result>();
	const wishes: Wish[] = [];
	for (const [item, { json }] of ctx.getInputData().entries()) {
		if (json.skipped === true) continue;
		const wish = await attempt(async () => readWish(ctx, item));
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

const readWish = (ctx: IExecuteFunctions, item: number): Wish => ({
	item,
	organizationId: chosenOrganization(ctx, item),
	wanted: wantedJournal(
		ctx.getNodeParameter('payload', item, ''),
		String(ctx.getNodeParameter('knownJournalId', item, '') ?? ''),
	),
});

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
		const reason = `Left out, as it changes no account and its period is locked: ${outcome.because}`;
		return { outcome: 'skipped', reason, journalId: '' };
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
