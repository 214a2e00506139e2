/** Names that expressions of other nodes use. */
export const names = {
	schedule: 'Every Monday, or by hand',
	listings: 'Listings',
	skus: 'SKUs and items',
	marketplaces: 'Marketplaces',
	periods: 'Payout periods',
	named: 'What names a currency',
	currencies: 'Currencies and rates',
	all: 'Everything that was compared',
	open: 'What needs you',
	anyFailed: 'Could all be compared?',
	stop: 'Stop: not everything was compared',
	createTable: 'Create the audit trail, if absent',
	broke: 'This workflow broke',
	cause: 'What broke',
} as const;
