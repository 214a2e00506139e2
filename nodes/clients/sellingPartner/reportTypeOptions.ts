import type { INodePropertyOptions } from 'n8n-workflow';
import { settlementReportTypes } from './api/reportTypes';

export const reportTypeOptions: INodePropertyOptions[] = [
	{
		name: 'Settlement (V1, Older Form)',
		value: settlementReportTypes.v1,
		description: 'The older form, for accounts that get no V2; Amazon ends it in November 2026',
	},
	{
		name: 'Settlement (V2)',
		value: settlementReportTypes.v2,
		description: 'One row per amount; the form to prefer',
	},
];
