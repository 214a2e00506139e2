import { shared } from '../parts/names.mts';

/** Names that expressions of other nodes use. */
export const names = {
	...shared,
	setUp: 'Set up, once',
	setUpAccounts: 'Set up accounts',
	lately: 'Transactions of the last days',
	preview: 'Preview their journals',
	page: 'The preview as a page',
	schedule: 'Every hour, or by hand',
	firstDay: 'First day to book',
	timeToRead: 'Time to read again?',
	days: 'Days to read',
	payouts: 'Payout periods',
	transactions: 'Transactions of these days',
	oldEnough: 'Whole days, old enough',
	due: 'Due?',
	dayRow: 'A row for each day',
	afterDayRow: 'First the row, then its outcome',
	afterJournals: 'First the journals, then the day',
	dayOutcome: 'Day: outcome',
} as const;
