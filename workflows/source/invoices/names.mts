import { shared } from '../parts/names.mts';

/** Names that expressions of other nodes use. */
export const names = {
	...shared,
	setUp: 'Set up, once',
	setUpAccounts: 'Set up accounts',
	schedule: 'Every hour, or by hand',
	firstDay: 'First day of orders',
	toRead: 'Orders to read',
	orders: 'Orders that changed',
	toPost: 'Shipped, and since the first day?',
	due: 'Due?',
	recordRow: 'A row for each record',
	afterRecordRow: 'First the row, then its outcome',
	recordOutcome: 'Record: outcome',
	afterRecords: 'First the invoices, then the record',
	paymentSchedule: 'Payments: every hour, or by hand',
	paymentTable: 'Create the audit trail, if it is not there',
	paymentRows: 'Settlements so far',
	reports: 'Settlement reports of Amazon',
	reportsDue: 'Not paid yet?',
	download: 'Download the report',
	mapPayments: 'Map to payments',
	paymentRow: 'A row for each payment',
	paymentPending: 'Payment: pending',
	afterPaymentPending: 'First the row, then the payment',
	postPayment: 'Post the payment',
} as const;
