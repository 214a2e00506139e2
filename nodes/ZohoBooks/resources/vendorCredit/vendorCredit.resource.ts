import { labelOf } from '../../../clients/zohoBooks/collections';
import { choice } from '../../rest/fields/choice';
import * as shared from '../../rest/fields/documents';
import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { text } from '../../rest/fields/text';
import { restResource } from '../../rest/restResource';
import { purchaseLines } from '../purchaseLines';
import { applyToBills, refund } from './vendorCreditActions';

const statuses = { open: 'Open', closed: 'Closed', draft: 'Draft', void: 'Void' };

const quantity = decimal('Quantity', 'quantity', 'One unless given', 'e.g. 3');

/** Credits of vendors: https://www.zoho.com/books/api/v3/vendor-credits/ */
export const vendorCredit = restResource({
	key: 'vendorCredit',
	name: 'Vendor Credit',
	title: 'a vendor credit',
	plural: 'vendor credits',
	// prettier-ignore
	collection: { path: '/vendorcredits', list: 'vendorcredits', id: 'vendor_credit_id', label: labelOf('vendor_credit_number', 'vendor_name', 'date'), search: 'search_text' },
	record: 'vendor_credit',
	required: [
		pick('Vendor', 'vendor_id', 'vendors', 'Who gives the credit'),
		purchaseLines('What is credited.', quantity),
	],
	optional: [
		shared.currencyOf('vendor'),
		shared.today,
		shared.exchangeRate,
		shared.inclusiveTax,
		shared.location,
		shared.notes,
		text('Number', 'vendor_credit_number', 'Your own; Zoho counts on unless given'),
		shared.reference,
	],
	filters: shared.documentFilters(
		'Credits',
		text('Number', 'vendor_credit_number', 'Exactly this number'),
		shared.searchText('number, reference or vendor'),
		choice('Status', 'status', statuses),
	),
	statusChanges: {
		approve: { name: 'Approve', path: '/approve' },
		markOpen: { name: 'Mark as Open', path: '/status/open' },
		submit: { name: 'Submit for Approval', path: '/submit' },
		void: { name: 'Void', path: '/status/void' },
	},
	actions: { applyToBills, refund },
	ownNumber: 'vendor_credit_number',
	isNumberFixed: true,
	// prettier-ignore
	simple: ['vendor_credit_id', 'vendor_credit_number', 'vendor_name', 'status', 'date', 'total', 'balance', 'currency_code', 'exchange_rate', 'reference_number', 'vendor_id', 'line_items'],
	naturalKeys: [{ keys: ['vendor_credit_number'] }],
	// prettier-ignore
	keptInUpdate: ['currency_id', 'exchange_rate', 'date', 'is_inclusive_tax', 'reference_number', 'notes', 'location_id', 'vat_treatment', 'gst_treatment', 'gst_no', 'source_of_supply', 'destination_of_supply', 'place_of_supply'],
});
