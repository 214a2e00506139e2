import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../../../common/operation';
import { once } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { attentionOf } from '../../../domain/auditTrail/attention';
import { attentionTable } from '../../../domain/auditTrail/attentionPage';
import { asOfField, circumstancesOf, rowsField, rowsOfRun } from './auditFields';

/** One item: a table to show, and what may be chosen of it. */
const run = once(async (ctx) => {
	const { now } = circumstancesOf(ctx);
	const entries = attentionOf(rowsOfRun(ctx), { now, byHand: false });
	const json: IDataObject = {
		count: entries.length,
		failed: entries.filter(({ status }) => status === 'failed').length,
		html: attentionTable(entries),
		records: entries.map((entry) => ({ ...entry, decision: { ...entry.decision } })),
	};
	return [{ json, pairedItem: { item: 0 } }];
});

export const needsAttention: Operation = {
	description: shownFor('auditTrail', ['needsAttention'], [rowsField, asOfField]),
	run,
};
