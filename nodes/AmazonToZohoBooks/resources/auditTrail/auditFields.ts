import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { readAuditRows, type AuditRow } from '../../../domain/auditTrail/auditRow';
import type { Circumstances } from '../../../domain/auditTrail/decision';
import { rowsOf } from '../../panel/dailySettings';

export const rowsField: INodeProperties = {
	displayName: 'Rows of the Audit Trail',
	name: 'rows',
	type: 'json',
	default: '[]',
	required: true,
	description: 'All rows that are known of these records, as the data table gives them',
};

export const byHandField: INodeProperties = {
	displayName: 'By Hand',
	name: 'byHand',
	type: 'boolean',
	default: false,
	description: 'Whether a person asks for it now, so that nothing rests that is not done',
};

export const asOfField: INodeProperties = {
	displayName: 'Date That Counts as Today',
	name: 'asOf',
	type: 'dateTime',
	default: '',
	description: 'For trying out how things will be later. Empty takes the clock.',
};

export const rowsOfRun = (ctx: IExecuteFunctions): AuditRow[] =>
	readAuditRows(rowsOf(ctx.getNodeParameter('rows', 0, [])));

export const circumstancesOf = (ctx: IExecuteFunctions): Circumstances => ({
	now: Date.parse(String(ctx.getNodeParameter('asOf', 0, '') ?? '')) || Date.now(),
	byHand: ctx.getNodeParameter('byHand', 0, false) === true,
});
