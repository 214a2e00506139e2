import { shared } from '../parts/names.mts';

/** Names that expressions of other nodes use. */
export const names = {
	...shared,
	setUp: 'Set up, once',
	setUpAccounts: 'Set up accounts',
	newest: 'Newest report',
	downloadNewest: 'Download it',
	preview: 'Preview its journals',
	page: 'The preview as a page',
	trigger: 'A settlement report is ready',
	schedule: 'Every hour, or by hand',
	list: 'Reports that Amazon still has',
	afterRows: 'First what is known',
	open: 'Not posted yet?',
	reportRow: 'A row for each report',
	received: 'Report: received',
	afterReceived: 'First the row, then the file',
	download: 'Download the report',
	keep: 'Keep the file',
	afterJournals: 'First the journals, then the report',
	reportOutcome: 'Report: outcome',
} as const;
