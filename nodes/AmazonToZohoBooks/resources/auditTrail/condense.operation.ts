import { DateTime } from 'luxon';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../common/operation';
import { once } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { condense as condenseRows } from '../../../domain/auditTrail/condense';
import { Refusal } from '../../../domain/refusal';
import { asOfField, circumstancesOf, rowsField, rowsOfRun } from './auditFields';

/** What was posted for orders that Amazon held back is looked up 400 days later. */
const leastMonths = 14;

const monthsToKeep: INodeProperties = {
	displayName: 'Months to Keep',
	name: 'monthsToKeep',
	type: 'number',
	typeOptions: { minValue: leastMonths },
	default: 24,
	description:
		'Rows of what was posted longer ago become one row per month. What failed, waits or is pending always keeps its row.',
};

/** One item per organization and month: its row, and the names of the rows that it stands for. */
const run = once(async (ctx) => {
	const months = monthsOf(ctx);
	const now = DateTime.fromMillis(circumstancesOf(ctx).now, { zone: 'utc' });
	return condenseRows(rowsOfRun(ctx), now.minus({ months }).toMillis()).map((month) => ({
		json: { ...month, condensed: month.condensed.map((row) => ({ ...row })) },
		pairedItem: { item: 0 },
	}));
});

function monthsOf(ctx: IExecuteFunctions): number {
	const months = Number(ctx.getNodeParameter('monthsToKeep', 0, 24));
	if (months >= leastMonths) return months;
	throw new Refusal(
		'invalidValue',
		`The audit trail cannot be kept for ${months} months only.`,
		`Set Months to Keep to ${leastMonths} or more: orders that Amazon held back are looked up for 400 days.`,
	);
}

export const condense: Operation = {
	description: shownFor('auditTrail', ['condense'], [rowsField, monthsToKeep, asOfField]),
	run,
};
