import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../common/operation';
import { once } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { dueRecords } from '../../../domain/auditTrail/dueRecords';
import { asOfField, byHandField, circumstancesOf, rowsField, rowsOfRun } from './auditFields';

const recordKey: INodeProperties = {
	displayName: 'Key of the Record',
	name: 'recordKey',
	type: 'string',
	default: '={{ $json.key }}',
	required: true,
	description: 'The key under which the audit trail keeps the record of an item',
};

const waitsNoMore: INodeProperties = {
	displayName: 'Waits No More',
	name: 'waitsNoMore',
	type: 'boolean',
	default: false,
	description: 'Whether what a waiting record waits for is there, so that it is due at once',
};

const atMost: INodeProperties = {
	displayName: 'Records at Most',
	name: 'atMost',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description:
		'How many records one execution takes; the others come with the next one. Zero takes all.',
};

/** Passes on the items whose record is due, as they are. */
const run = once(async (ctx) => {
	const input = ctx.getInputData();
	const candidates = [...input.keys()].map((item) => ({
		key: String(ctx.getNodeParameter('recordKey', item, '') ?? ''),
		waitsNoMore: ctx.getNodeParameter('waitsNoMore', item, false) === true,
	}));
	const limit = Number(ctx.getNodeParameter('atMost', 0, 0)) || 0;
	const due = dueRecords(candidates, rowsOfRun(ctx), circumstancesOf(ctx), limit);
	return due.flatMap((item) => {
		const one = input[item];
		return one ? [{ ...one, pairedItem: { item } }] : [];
	});
});

export const keepDue: Operation = {
	description: shownFor(
		'auditTrail',
		['keepDue'],
		[rowsField, recordKey, byHandField, waitsNoMore, atMost, asOfField],
	),
	run,
};
