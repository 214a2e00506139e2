import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { rows } from '../../rest/fields/rows';
import type { RecordAction } from '../../rest/table';

const amount = decimal('Amount Applied', 'amount_applied', 'How much of it the invoice gets');

/** https://www.zoho.com/books/api/v3/invoices/#apply-credits */
export const appliedCredits: RecordAction = {
	name: 'Apply Credits',
	description: 'Pay an invoice with credit notes, or with what payments have left',
	path: '/credits',
	optional: [
		rows('Credit Notes', 'apply_creditnotes', 'Credit Note', [
			pick('Credit Note', 'creditnote_id', 'creditNotes'),
			amount,
		]),
		rows('Payments', 'invoice_payments', 'Payment', [
			pick('Payment', 'payment_id', 'customerPayments'),
			amount,
		]),
	],
};
