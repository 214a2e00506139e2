import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { requiredText } from '../requiredText';

/** Which journal an operation is about. */
export const journalIdField: INodeProperties = {
	displayName: 'Journal ID',
	name: 'journalId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 460000000038001',
	description: 'The ID that Zoho Books gave the journal; a text, for it is too long for a number',
};

export const wantedJournalId = (ctx: IExecuteFunctions, item: number): string =>
	requiredText(ctx, item, journalIdField.name, journalIdField.displayName);
