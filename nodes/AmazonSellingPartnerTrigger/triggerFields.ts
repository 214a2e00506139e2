import type { INodeProperties } from 'n8n-workflow';
import { marketplacesFilter } from '../clients/sellingPartner/marketplaceFields';
import { includedDataField } from '../clients/sellingPartner/orderData';
import { reportTypeOptions } from '../clients/sellingPartner/reportTypeOptions';
import {
	reportsKeptForDays,
	settlementReportTypes,
} from '../clients/sellingPartner/api/reportTypes';
import { simplifyField } from '../common/simplifyField';

const shownFor = (...events: string[]) => ({ show: { event: events } });

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
				name: 'Order Updated',
				value: 'orderUpdated',
				description: 'An order was placed, or anything of it has changed',
			},
			{
				name: 'Settlement Closed',
				value: 'settlementClosed',
				description: 'Amazon has closed a payout period, or says more of its payment',
			},
			{
				name: 'Settlement Report Ready',
				value: 'settlementReportReady',
				description: 'Amazon has closed a settlement and its report can be downloaded',
			},
			{
				name: 'Transaction Posted',
				value: 'transactionPosted',
				description: 'A sale, refund, fee or transfer was posted, or has changed',
			},
		],
	},
	{
		displayName: 'Report Types',
		name: 'reportTypes',
		displayOptions: shownFor('settlementReportReady'),
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
		displayOptions: shownFor('settlementReportReady'),
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
		displayOptions: shownFor('settlementReportReady'),
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
		displayOptions: shownFor('settlementReportReady'),
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Days of History to Start With',
		name: 'firstLookBackDays',
		type: 'number',
		noDataExpression: true,
		displayOptions: shownFor('orderUpdated', 'settlementClosed', 'transactionPosted'),
		typeOptions: { minValue: 0, maxValue: 730 },
		default: 7,
		description:
			'How many days back the first run goes; 0 brings only what is new from now on. Each record comes once, and again whenever it changes. After a crash of n8n the last ones come a second time.',
	},
	{
		...marketplacesFilter(),
		noDataExpression: true,
		displayOptions: shownFor('orderUpdated', 'transactionPosted'),
	},
	{
		...includedDataField,
		noDataExpression: true,
		displayOptions: shownFor('orderUpdated'),
	},
	{
		...simplifyField,
		noDataExpression: true,
		displayOptions: shownFor('orderUpdated', 'transactionPosted'),
	},
];
