import type { INodeProperties } from 'n8n-workflow';
import { reportTypeOptions } from '../clients/sellingPartner/reportTypeOptions';
import {
	reportsKeptForDays,
	settlementReportTypes,
} from '../clients/sellingPartner/api/reportTypes';

/** No field takes an expression: a value that changes by itself would send every report again. */
export const triggerFields: INodeProperties[] = [
	{
		displayName: 'Event',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		default: 'settlementReportReady',
		options: [
			{
				name: 'Settlement Report Ready',
				value: 'settlementReportReady',
				description: 'Amazon has closed a settlement and its report can be downloaded',
			},
		],
	},
	{
		displayName: 'Report Types',
		name: 'reportTypes',
		type: 'multiOptions',
		noDataExpression: true,
		default: [settlementReportTypes.v2],
		required: true,
		description:
			'The form of the reports. With both chosen, a settlement may come in both forms: what is booked already is then skipped.',
		options: reportTypeOptions,
	},
	{
		displayName: 'Look-Back Days',
		name: 'lookBackDays',
		type: 'number',
		noDataExpression: true,
		typeOptions: { minValue: 1, maxValue: reportsKeptForDays },
		default: reportsKeptForDays,
		description:
			'How many days each poll looks back for reports that were not seen yet. Amazon keeps reports for 90 days.',
	},
	{
		displayName: 'Start Date',
		name: 'startDate',
		type: 'dateTime',
		noDataExpression: true,
		default: '',
		description:
			'Reports that Amazon made before this are left alone. Changing it sends all reports since then once more; posting them again does no harm.',
	},
	{
		displayName:
			'After publishing, the reports of the look-back days come at once; from then on only new ones. Polling once an hour is enough.',
		name: 'notice',
		type: 'notice',
		default: '',
	},
];
