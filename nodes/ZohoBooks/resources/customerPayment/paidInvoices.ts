import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { rows } from '../../rest/fields/rows';

/** The invoices that a payment is for. */
export const paidInvoices = rows(
	'Invoices',
	'invoices',
	'Invoice',
	[
		pick('Invoice', 'invoice_id', 'invoices', 'The invoice that is paid'),
		decimal('Amount Applied', 'amount_applied', 'How much of the payment it gets'),
	],
	{ description: 'What is paid with it. In an update they replace all that are there.' },
);
