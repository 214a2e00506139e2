import { labelOf } from '../../../clients/zohoBooks/collections';
import { choice, flag } from '../../rest/fields/choice';
import { date } from '../../rest/fields/date';
import * as shared from '../../rest/fields/documents';
import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { text } from '../../rest/fields/text';
import { restResource } from '../../rest/restResource';
import { applyToInvoices, refund } from './creditNoteActions';
import { creditNoteLines, keptOfCreditNotes } from './creditNoteLines';

const statuses = { open: 'Open', closed: 'Closed', draft: 'Draft', void: 'Void' };

/** Credits to customers: https://www.zoho.com/books/api/v3/credit-notes/ */
export const creditNote = restResource({
	key: 'creditNote',
	name: 'Credit Note',
	title: 'a credit note',
	plural: 'credit notes',
	// prettier-ignore
	collection: { path: '/creditnotes', list: 'creditnotes', id: 'creditnote_id', label: labelOf('creditnote_number', 'customer_name', 'date'), search: 'search_text' },
	customFields: 'customfield_id',
	record: 'creditnote',
	required: [
		pick('Customer', 'customer_id', 'customers', 'Who gets the credit'),
		date('Date', 'date', 'The day of the credit note'),
		creditNoteLines,
	],
	optional: [
		text('Credit Note Number', 'creditnote_number', 'Your own; Zoho counts on unless given'),
		shared.currencyOf('customer'),
		decimal('Exchange Rate', 'exchange_rate', 'Base units for one unit', 'e.g. 0.7312', 'text'),
		flag('Is Draft', 'is_draft', 'Whether to keep it as a draft, which changes no account'),
		shared.inclusiveTax,
		shared.location,
		shared.notes,
		shared.reference,
		shared.terms,
	],
	filters: [
		text('Credit Note Number', 'creditnote_number', 'Exactly this number'),
		pick('Customer', 'customer_id', 'customers'),
		date('Date', 'date', 'Exactly this day'),
		text('Reference', 'reference_number', 'Exactly this reference'),
		shared.searchText('number, reference or customer'),
		choice('Status', 'status', statuses),
	],
	statusChanges: {
		approve: { name: 'Approve', path: '/approve' },
		markDraft: { name: 'Mark as Draft', path: '/status/draft' },
		markOpen: { name: 'Mark as Open', path: '/status/open' },
		submit: { name: 'Submit for Approval', path: '/submit' },
		void: { name: 'Void', path: '/status/void' },
	},
	actions: { applyToInvoices, refund },
	ownNumber: 'creditnote_number',
	// prettier-ignore
	simple: ['creditnote_id', 'creditnote_number', 'customer_name', 'status', 'date', 'total', 'balance', 'currency_code', 'exchange_rate', 'reference_number', 'customer_id', 'line_items'],
	naturalKeys: [{ keys: ['creditnote_number'] }],
	keptInUpdate: [...keptOfCreditNotes, 'creditnote_number'],
});
