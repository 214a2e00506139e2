import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { Refusal } from '../../../domain/refusal';

/** One report: of the input item, picked from the list, or by its id. */
export const reportField: INodeProperties = {
	displayName: 'Report',
	name: 'reportId',
	type: 'resourceLocator',
	default: { mode: 'id', value: '={{ $json.reportId }}' },
	required: true,
	description: 'The report that the input item names, or another one',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchReports', searchable: true },
		},
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 292248019978' },
	],
};

export function chosenReport(ctx: IExecuteFunctions, item: number): string {
	const value = ctx.getNodeParameter('reportId', item, '', { extractValue: true });
	const id = String(value ?? '').trim();
	if (id !== '') return id;
	throw new Refusal(
		'noReportId',
		'The item names no report.',
		'Choose a report, or let the items come from the Amazon trigger or from Get Many reports.',
	);
}
