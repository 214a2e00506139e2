import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../common/operation';
import { once } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { digestOf } from '../../../domain/auditTrail/digest';
import { digestMessage } from '../../../domain/auditTrail/digestMessage';
import { asOfField, circumstancesOf, rowsField, rowsOfRun } from './auditFields';

const hour = 3_600_000;

const fields: INodeProperties[] = [
	rowsField,
	{
		displayName: 'Hours to Look Back',
		name: 'hoursBack',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 24,
		description: 'The digest tells what was posted and what failed in so many hours until now',
	},
	{
		displayName: 'Send Even If Empty',
		name: 'sendEmpty',
		type: 'boolean',
		default: false,
		description: 'Whether there is an item even where nothing was posted and nothing failed',
	},
	asOfField,
];

/** One item with a message for e-mail or chat; none where there is nothing to tell. */
const run = once(async (ctx) => {
	const to = circumstancesOf(ctx).now;
	const hours = Number(ctx.getNodeParameter('hoursBack', 0, 24)) || 24;
	const digest = digestOf(rowsOfRun(ctx), { from: to - hours * hour, to });
	if (digest.isEmpty && ctx.getNodeParameter('sendEmpty', 0, false) !== true) return [];
	const { posted, failed, sums } = digest;
	const json = {
		...digestMessage(digest),
		posted: posted.length,
		failed: failed.length,
		sums: sums.map((sum) => ({ ...sum })),
	};
	return [{ json, pairedItem: { item: 0 } }];
});

export const digest: Operation = {
	description: shownFor('auditTrail', ['digest'], fields),
	run,
};
