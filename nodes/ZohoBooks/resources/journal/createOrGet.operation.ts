import type { IExecuteFunctions } from 'n8n-workflow';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import { wantedOrder } from '../../../domain/zohoBooks/wantedOrder';
import type { Operation } from '../../../common/operation';
import { draftFor } from '../../asTool/guard';
import { shownFor } from '../../../common/shownFor';
import { postEach, type ReadWish } from './postEach';

const readWish: ReadWish = (ctx, item) => {
	const wanted = wantedOrder(
		ctx.getNodeParameter('payload', item, ''),
		String(ctx.getNodeParameter('knownJournalId', item, '') ?? ''),
	);
	return {
		item,
		organizationId: chosenOrganization(ctx, item),
		wanted: {
			...wanted,
			payload: draftFor(ctx, wanted.payload),
			onContentChanged: onContentChanged(ctx, item),
			...firstOpenDay(ctx, item),
		},
	};
};

/** The mapper's choice travels with its item. */
const onContentChanged = (ctx: IExecuteFunctions, item: number): 'block' | 'reverse' =>
	ctx.getInputData()[item]?.json.onContentChanged === 'reverse' ? 'reverse' : 'block';

/** Where days are locked: the mapper says from which day on journals may be entered. */
function firstOpenDay(ctx: IExecuteFunctions, item: number): { firstOpenDay?: string } {
	const day = ctx.getInputData()[item]?.json.firstOpenDay;
	return typeof day === 'string' && /^(?:\d{4}-\d\d-\d\d)?$/.test(day) ? { firstOpenDay: day } : {};
}

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
	run: async (ctx) => await postEach(ctx, readWish),
};
