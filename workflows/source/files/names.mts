import { shared } from '../parts/names.mts';

/** Names that expressions of other nodes use. */
export const names = {
	...shared,
	form: 'Settlement files',
	files: 'One item per file',
	preview: 'Preview their journals',
	previews: 'All previews',
	page: 'What would be posted',
	post: shared.post,
	isWanted: 'Post them?',
	again: 'The files again',
	reportRow: 'A row for each file',
	received: 'File: received',
	afterTable: 'First the table, then the rows',
	afterReceived: 'First the row, then the journals',
	afterJournals: 'First the journals, then the file',
	fileOutcome: 'File: outcome',
	result: 'What was posted',
	nothing: 'Nothing was posted',
} as const;
