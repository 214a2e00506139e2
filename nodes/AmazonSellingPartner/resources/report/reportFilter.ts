import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { reportTypeOptions } from '../../../clients/sellingPartner/reportTypeOptions';
import type { ReportFilter } from '../../../clients/sellingPartner/api/reports';
import { oldestKept, settlementReportTypes } from '../../../clients/sellingPartner/api/reportTypes';
import { realClock } from '../../../clients/transport/clock';
import { Refusal } from '../../../domain/refusal';
import { wordsOf } from '../../panel/filters';
import { nameWhatIsGone } from '../../panel/kept';
import { reportsKept } from '../../panel/keptFor';
import { instantOf } from '../instant';

export const filterFields: INodeProperties[] = [
	{
		displayName: 'Report Types',
		name: 'reportTypes',
		type: 'multiOptions',
		default: [settlementReportTypes.v2],
		description: 'Which reports to list. A settlement may come in both forms, as two reports.',
		options: reportTypeOptions,
	},
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		options: [
			{
				displayName: 'Created After',
				name: 'createdAfter',
				type: 'dateTime',
				default: '',
				description: 'Empty reaches back 90 days, as long as Amazon keeps reports',
			},
			{ displayName: 'Created Before', name: 'createdBefore', type: 'dateTime', default: '' },
			{
				displayName: 'Other Report Types',
				name: 'otherTypes',
				type: 'string',
				default: '',
				placeholder: 'e.g. GET_MERCHANT_LISTINGS_ALL_DATA',
				description: "Amazon's names of further report types, with commas between them",
			},
			{
				displayName: 'Processing Status',
				name: 'processingStatuses',
				type: 'multiOptions',
				default: ['DONE'],
				description: 'How far Amazon has come with the report; empty lists all',
				options: [
					{ name: 'Cancelled', value: 'CANCELLED' },
					{ name: 'Done', value: 'DONE' },
					{ name: 'Fatal', value: 'FATAL' },
					{ name: 'In Progress', value: 'IN_PROGRESS' },
					{ name: 'In Queue', value: 'IN_QUEUE' },
				],
			},
		],
	},
];

/** What the panel asks for; Amazon takes ten types at most. */
export function reportFilter(ctx: IExecuteFunctions, item: number): ReportFilter {
	const filters = ctx.getNodeParameter('filters', item, {}) as IDataObject;
	const since = instantOf(filters.createdAfter, ctx.getTimezone(), 'Created After');
	const until = instantOf(filters.createdBefore, ctx.getTimezone(), 'Created Before');
	const now = realClock.now();
	nameWhatIsGone(ctx, { from: since ?? now, to: until }, reportsKept(now));
	return {
		reportTypes: typesOf(ctx.getNodeParameter('reportTypes', item, []), filters.otherTypes),
		processingStatuses: wordsOf(filters.processingStatuses),
		createdSince: (now) => Math.max(since ?? 0, oldestKept(now)),
		...(until !== null && { createdUntil: until }),
	};
}

function typesOf(listed: unknown, others: unknown): string[] {
	const types = [...new Set([...wordsOf(listed), ...wordsOf(others)])];
	if (types.length > 0 && types.length <= 10) return types;
	throw new Refusal(
		'reportTypes',
		`${types.length} report types are chosen; Amazon wants one to ten.`,
		'Choose the report types in the panel.',
	);
}
