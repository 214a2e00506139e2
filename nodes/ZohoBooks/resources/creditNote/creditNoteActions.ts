import { date } from '../../rest/fields/date';
import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { rows } from '../../rest/fields/rows';
import { text } from '../../rest/fields/text';
import type { RecordAction } from '../../rest/table';

/** https://www.zoho.com/books/api/v3/credit-notes/#credit-to-an-invoice */
export const applyToInvoices: RecordAction = {
	name: 'Apply to Invoices',
	description: 'Pay invoices with a credit note',
	path: '/invoices',
	required: [
		rows('Invoices', 'invoices', 'Invoice', [
			pick('Invoice', 'invoice_id', 'invoices'),
			decimal('Amount Applied', 'amount_applied', 'How much of the credit it gets'),
		]),
	],
};

/** https://www.zoho.com/books/api/v3/credit-notes/#refund-credit-note */
export const refund: RecordAction = {
	name: 'Refund',
	description: 'Pay a credit note back',
	path: '/refunds',
	required: [
		decimal('Amount', 'amount', 'What is paid back'),
		date('Date', 'date', 'When it is paid back'),
		pick('From Account', 'from_account_id', 'allAccounts', 'The cash or bank account'),
	],
	optional: [
		text('Description', 'description'),
		decimal('Exchange Rate', 'exchange_rate', 'Base units for one unit', 'e.g. 0.7312', 'text'),
		text('Refund Mode', 'refund_mode', 'How it is paid', { placeholder: 'e.g. Bank Transfer' }),
		text('Reference', 'reference_number', 'Your own number for it'),
	],
	answer: 'creditnote_refund',
};
