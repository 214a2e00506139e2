import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import type { RecordAction } from '../../rest/table';
import { paidDocuments, refundOf } from '../creditActions';

/** https://www.zoho.com/books/api/v3/credit-notes/#credit-to-an-invoice */
export const applyToInvoices: RecordAction = {
	name: 'Apply to Invoices',
	description: 'Pay invoices with a credit note',
	path: '/invoices',
	required: [
		paidDocuments('Invoices', 'invoices', 'Invoice', pick('Invoice', 'invoice_id', 'invoices')),
	],
};

/** https://www.zoho.com/books/api/v3/credit-notes/#refund-credit-note */
export const refund = refundOf({
	description: 'Pay a credit note back',
	account: pick('From Account', 'from_account_id', 'allAccounts', 'The cash or bank account'),
	rate: decimal('Exchange Rate', 'exchange_rate', 'Base units for one unit', 'e.g. 0.7312', 'text'),
	answer: 'creditnote_refund',
});
