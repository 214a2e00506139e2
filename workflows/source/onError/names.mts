import { shared } from '../parts/names.mts';

/** Names that expressions of other nodes use. */
export const names = {
	...shared,
	broke: 'A workflow failed',
	told: 'What n8n tells of it',
	newestRow: 'Its newest row',
	afterNewestRow: 'First its newest row',
	failedRows: 'What failed in that execution',
	failureMessage: 'Write a failure message',
	morning: 'Every morning, or by hand',
	digestTable: 'Create the audit trail, if absent',
	rowsOfDay: 'What was tried lately',
	digest: 'Write a digest',
	yours: 'Put your e-mail or chat here',
} as const;
