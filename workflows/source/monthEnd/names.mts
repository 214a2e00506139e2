/** Names that expressions of other nodes use. */
export const names = {
	form: 'Which month?',
	settlements: 'Payout periods',
	payouts: 'Payouts',
	balances: 'Balances at the end of the month',
	ofMonth: 'Closed in the month',
	statements: 'Amazon’s statement of each',
	createTable: 'Create the audit trail, if absent',
	rows: 'Rows of the audit trail',
	items: 'Everything that Amazon says',
	report: 'Month-end report',
	page: 'The report as a page',
	noPage: 'No report',
	stop: 'Stop: no report was made',
	broke: 'This workflow broke',
	cause: 'What broke',
} as const;
