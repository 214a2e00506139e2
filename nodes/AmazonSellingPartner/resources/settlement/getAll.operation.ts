import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { listSettlements } from '../../../clients/sellingPartner/joins/settlements';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { allGone, hintAtGap } from '../../panel/kept';
import { financesKept } from '../../panel/keptFor';
import { instantOf } from '../instant';
import { listFields, wantedCount } from '../../../common/listFields';

const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'Processing Status',
			name: 'processingStatus',
			type: 'options',
			default: 'Closed',
			options: [
				{ name: 'Closed', value: 'Closed', description: 'Paid out, or about to be' },
				{ name: 'Open', value: 'Open', description: 'Still collecting sales and fees' },
			],
		},
		{
			displayName: 'Started After',
			name: 'startedAfter',
			type: 'dateTime',
			default: '',
			description: 'Empty reaches back 90 days',
		},
		{ displayName: 'Started Before', name: 'startedBefore', type: 'dateTime', default: '' },
	],
};

export const getAll: Operation = {
	description: shownFor('settlement', ['getAll'], [...listFields, filters]),
	run: perItem(async (ctx, item) => (await readSettlements(ctx, item)).map((json) => ({ json }))),
};

const usualSpanMs = 90 * 24 * 3600_000;

async function readSettlements(ctx: IExecuteFunctions, item: number) {
	const { startedAfter, startedBefore, processingStatus } = ctx.getNodeParameter(
		'filters',
		item,
		{},
	) as IDataObject;
	const amazon = createSellingPartner(ctx);
	const now = await amazon.now();
	const from = instantOf(startedAfter, ctx.getTimezone(), 'Started After') ?? now - usualSpanMs;
	const to = instantOf(startedBefore, ctx.getTimezone(), 'Started Before');
	const kept = financesKept(now, 'settlements');
	if (from < kept.oldest) hintAtGap(ctx, kept);
	const found = await listSettlements(amazon, {
		span: { from, to },
		status: String(processingStatus ?? ''),
		limit: wantedCount(ctx, item),
	});
	if (found.length === 0 && to !== null && to <= kept.oldest) throw allGone(kept);
	return found;
}
