import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { attempt } from '../../../domain/postOnce/attempt';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import type { Outcome } from '../../../domain/postOnce/postOnce';
import { wantedJournal } from '../../../domain/zohoBooks/wantedJournal';
import type { Journal } from '../../../clients/zohoBooks/zohoBooks';
import type { Operation } from '../../../common/operation';
import { failedOrThrow } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { postBatches, type Wish } from './postBatches';
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
					'The ID under which an audit trail says that this journal was posted. It is looked up by itself where the search does not find it, because somebody moved its date.',
			},
		],
	),
	run,
};

/** All items go together, so that one search and one check serve them all. */
async function run(ctx: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const outcomes = new Map<number, Outcome<Journal>>();
	const wishes: Wish[] = [];
	for (const [item, { json }] of ctx.getInputData().entries()) {
		if (isLeftOut(json)) continue;
		const wish = await attempt(async () => readWish(ctx, item));
		if ('error' in wish) outcomes.set(item, wish);
		else wishes.push(wish.value);
	}
	for (const [item, outcome] of await postBatches(ctx, wishes)) outcomes.set(item, outcome);
	return ctx.getInputData().map(({ json }, item) => outputOf(ctx, json, item, outcomes.get(item)));
}

const readWish = (ctx: IExecuteFunctions, item: number): Wish => ({
	item,
	organizationId: chosenOrganization(ctx, item),
	wanted: wantedJournal(
		ctx.getNodeParameter('payload', item, ''),
		String(ctx.getNodeParameter('knownJournalId', item, '') ?? '').trim(),
	),
});

function outputOf(
	ctx: IExecuteFunctions,
	input: IDataObject,
	item: number,
	outcome?: Outcome<Journal>,
): INodeExecutionData {
	if (isLeftOut(input)) {
		return {
			json: { ...withoutError(input), outcome: 'skipped', journalId: '' },
			pairedItem: { item },
		};
	}
	if (outcome === undefined || 'error' in outcome) {
		return failedOrThrow(ctx, outcome?.error, item);
	}
	if (outcome.outcome === 'skipped') {
		const reason = `Left out, as it changes no account and its period is locked: ${outcome.because}`;
		const json = { ...withoutError(input), outcome: 'skipped', journalId: '', reason };
		return { json, pairedItem: { item } };
	}
	const { journal } = outcome;
	const json = {
		...withoutError(input),
		outcome: outcome.outcome,
		journalId: journal.journal_id,
		journalNumber: journal.entry_number,
		status: journal.status,
		total: totalText(journal, input.currency),
	};
	return { json, pairedItem: { item } };
}

/** What the mapper leaves out goes through unposted, so that its record can be closed after this node. */
const isLeftOut = ({ skipped }: IDataObject): boolean => skipped === true;

/** n8n takes an item with `error` for a failed one. */
const withoutError = (input: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(input).filter(([key]) => key !== 'error'));
