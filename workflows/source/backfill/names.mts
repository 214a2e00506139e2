import { shared } from '../parts/names.mts';

/** Names that expressions of other nodes use. */
export const names = {
	...shared,
	form: 'Which dates?',
	reports: 'Reports that Amazon still has',
	settlements: 'Payout periods',
	plan: 'Plan the backfill',
	noPlan: 'It cannot be planned',
	stopPlan: 'Stop: nothing could be planned',
	page: 'What it will take',
	isWanted: 'Post them?',
	nothing: 'Nothing was posted',
	each: 'One item per settlement',
	reportRow: 'A row for each settlement',
	received: 'Settlement: received',
	afterReceived: 'First the row, then Amazon',
	isReport: 'Has Amazon its report?',
	download: 'Download the report',
	transactions: 'Read the transactions',
	sources: 'Reports and transactions',
	afterJournals: 'First the journals, then the settlement',
	outcome: 'Settlement: outcome',
	result: 'What was posted',
} as const;
