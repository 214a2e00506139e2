import { labelOf } from '../../../clients/zohoBooks/collections';
import { choice } from '../../rest/fields/choice';
import * as shared from '../../rest/fields/documents';
import { pick } from '../../rest/fields/pick';
import { decimal } from '../../rest/fields/number';
import { text } from '../../rest/fields/text';
import { postOnce } from '../../rest/operations/postOnce';
import { customFieldsOf } from '../../rest/customFields';
import { restResource } from '../../rest/restResource';
import { keptOfInvoices, invoiceLines } from './invoiceLines';
import { appliedCredits } from './appliedCredits';

// prettier-ignore
const statuses = { draft: 'Draft', sent: 'Sent', overdue: 'Overdue', paid: 'Paid', partially_paid: 'Partially Paid', unpaid: 'Unpaid', void: 'Void', viewed: 'Viewed' };

/** Invoices to customers: https://www.zoho.com/books/api/v3/invoices/ */
export const invoice = restResource({
	key: 'invoice',
	name: 'Invoice',
	title: 'an invoice',
	plural: 'invoices',
	// prettier-ignore
	collection: { path: '/invoices', list: 'invoices', id: 'invoice_id', label: labelOf('invoice_number', 'customer_name', 'date'), search: 'search_text' },
	customFields: 'customfield_id',
	record: 'invoice',
	required: [pick('Customer', 'customer_id', 'customers', 'Who gets the invoice'), invoiceLines],
	optional: [
		shared.adjustment,
		shared.currencyOf('customer'),
		customFieldsOf('invoice', 'customfield_id'),
		shared.today,
		shared.dueDate,
		shared.exchangeRate,
		text('Invoice Number', 'invoice_number', 'Your own; Zoho counts on unless given'),
		shared.inclusiveTax,
		shared.location,
		shared.notes,
		shared.paymentTerms,
		shared.reference,
		text('Salesperson', 'salesperson_name'),
		decimal('Shipping Charge', 'shipping_charge', 'Added to the total', 'e.g. 7.25', 'text'),
		shared.terms,
	],
	filters: shared.documentFilters(
		'Invoices',
		pick('Customer', 'customer_id', 'customers'),
		text('Invoice Number', 'invoice_number', 'Exactly this number'),
		text('Invoice Number Starts With', 'invoice_number_startswith', 'How the number begins'),
		shared.searchText('number, reference or customer'),
		choice('Status', 'status', statuses),
	),
	statusChanges: {
		approve: { name: 'Approve', path: '/approve' },
		markDraft: { name: 'Mark as Draft', path: '/status/draft' },
		markSent: { name: 'Mark as Sent', path: '/status/sent' },
		submit: { name: 'Submit for Approval', path: '/submit' },
		void: { name: 'Void', path: '/status/void' },
		writeOff: { name: 'Write Off', path: '/writeoff' },
		undoWriteOff: { name: 'Undo Write Off', path: '/writeoff/cancel' },
	},
	actions: { applyCredits: appliedCredits },
	ownOperations: [
		postOnce({ total: 'total', number: 'invoice_number', markAsSent: '/status/sent' }),
	],
	ownNumber: 'invoice_number',
	// prettier-ignore
	simple: ['invoice_id', 'invoice_number', 'customer_name', 'status', 'date', 'due_date', 'total', 'balance', 'currency_code', 'exchange_rate', 'reference_number', 'customer_id', 'line_items'],
	naturalKeys: [{ keys: ['invoice_number'] }],
	keptInUpdate: keptOfInvoices,
});
