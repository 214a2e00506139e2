import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../common/operation';
import { once } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { backfillPage } from '../../../domain/auditTrail/backfillPage';
import { planBackfill as planOf } from '../../../domain/auditTrail/backfillPlan';
import { isRecord, type JsonRecord } from '../../../domain/exactJson';
import { Refusal } from '../../../domain/refusal';
import { rowsOf } from '../../panel/dailySettings';
import { asOfField, circumstancesOf, rowsField, rowsOfRun } from './auditFields';

const day = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	required: true,
	placeholder: '2026-01-31',
	description,
});

const list = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'json',
	default: '[]',
	description,
});

const fields: INodeProperties[] = [
	day('First Day', 'firstDay', 'Settlements that ended on this day or later'),
	day('Last Day', 'lastDay', 'Settlements that ended on this day or earlier'),
	{
		displayName: 'Currencies of Settlements',
		name: 'settlementCurrencies',
		type: 'string',
		default: '',
		placeholder: 'e.g. USD, CAD',
		description: 'Only settlements in these currencies; empty takes all',
	},
	list('Reports', 'reports', 'All items of Get Many reports of Amazon Selling Partner'),
	list('Settlements', 'settlements', 'All items of Get Many settlements of Amazon Selling Partner'),
	rowsField,
	{
		displayName: 'Settlements at Most',
		name: 'settlementsAtMost',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 40,
		description:
			'How many settlements one execution takes; the others come with the next one. Zero takes all.',
	},
	asOfField,
];

/** One item: a page to show, what it will take, and the settlements to do. */
const run = once(async (ctx) => {
	const plan = planOf({
		from: dayOf(ctx, 'firstDay'),
		to: dayOf(ctx, 'lastDay'),
		currencies: currenciesOf(ctx),
		reports: readList(ctx, 'reports'),
		settlements: readList(ctx, 'settlements'),
		rows: rowsOfRun(ctx),
		atMost: Number(ctx.getNodeParameter('settlementsAtMost', 0, 40)) || 0,
		now: circumstancesOf(ctx).now,
	});
	const due = plan.due.map(({ json, ...period }) => ({ ...json, ...period }));
	return [{ json: { ...plan, count: due.length, html: backfillPage(plan), due }, pairedItem: 0 }];
});

function dayOf(ctx: IExecuteFunctions, name: string): string {
	const text = String(ctx.getNodeParameter(name, 0, '') ?? '').slice(0, 10);
	if (/^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(Date.parse(text))) return text;
	throw new Refusal(
		'invalidDate',
		`"${text}" is no date.`,
		'Write it as year, month and day, e.g. 2026-01-31.',
	);
}

const currenciesOf = (ctx: IExecuteFunctions): string[] =>
	String(ctx.getNodeParameter('settlementCurrencies', 0, '') ?? '')
		.toUpperCase()
		.match(/[A-Z]{3}/g) ?? [];

/** What could not be listed is no empty list. */
function readList(ctx: IExecuteFunctions, name: string): JsonRecord[] {
	const items = rowsOf(ctx.getNodeParameter(name, 0, [])).filter(isRecord);
	const refused = items.find(({ error }) => error);
	if (!refused) return items;
	throw new Refusal(
		'amazonRefused',
		`Amazon's list of ${name} could not be read: ${String(refused.error)}`,
		'Mend the cause named here, and start again.',
	);
}

export const planBackfill: Operation = {
	description: shownFor('auditTrail', ['planBackfill'], fields),
	run,
};
