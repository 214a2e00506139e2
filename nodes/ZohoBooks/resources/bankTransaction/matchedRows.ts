import { choice } from '../../rest/fields/choice';
import { rows } from '../../rest/fields/rows';
import { text } from '../../rest/fields/text';
import { transactionTypes } from './transactionFields';

const others = {
	bill_payment: 'Bill Payment',
	creditnote_refund: 'Credit Note Refund',
	customer_payment: 'Customer Payment',
	expense: 'Expense',
	journal: 'Journal',
	vendor_payment: 'Vendor Payment',
	vendorcredit_refund: 'Vendor Credit Refund',
};

/** What is booked already; several may make up one line of the bank. */
export const matchedRows = rows(
	'Transactions',
	'transactions_to_be_matched',
	'Transaction',
	[
		text('Transaction ID', 'transaction_id', 'As Get Possible Matches names it'),
		choice('Type', 'transaction_type', { ...transactionTypes, ...others }, 'What it is'),
	],
	{ description: 'What the line of the bank is matched with' },
);
