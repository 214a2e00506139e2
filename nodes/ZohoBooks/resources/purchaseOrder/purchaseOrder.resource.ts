import { labelOf } from '../../../clients/zohoBooks/collections';
import { choice } from '../../rest/fields/choice';
import { date } from '../../rest/fields/date';
import * as shared from '../../rest/fields/documents';
import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { text } from '../../rest/fields/text';
import { customFieldsOf } from '../../rest/customFields';
import { restResource } from '../../rest/restResource';
import { purchaseLines } from '../purchaseLines';

const statuses = { draft: 'Draft', open: 'Open', billed: 'Billed', cancelled: 'Cancelled' };

const quantity = decimal('Quantity', 'quantity', 'One unless given', 'e.g. 3', 'text');

/** Orders to vendors; no account changes by them: https://www.zoho.com/books/api/v3/purchase-order/ */
export const purchaseOrder = restResource({
	key: 'purchaseOrder',
	name: 'Purchase Order',
	title: 'a purchase order',
	plural: 'purchase orders',
	// prettier-ignore
	collection: { path: '/purchaseorders', list: 'purchaseorders', id: 'purchaseorder_id', label: labelOf('purchaseorder_number', 'vendor_name', 'date'), search: 'search_text' },
	customFields: 'customfield_id',
	record: 'purchaseorder',
	required: [
		pick('Vendor', 'vendor_id', 'vendors', 'Who gets the order'),
		purchaseLines('What is ordered.', quantity),
	],
	optional: [
		shared.currencyOf('vendor'),
		customFieldsOf('purchaseOrder', 'customfield_id'),
		shared.today,
		date('Delivery Date', 'delivery_date', 'When it is to arrive'),
		shared.exchangeRate,
		shared.inclusiveTax,
		shared.location,
		shared.notes,
		text('Purchase Order Number', 'purchaseorder_number', 'Your own; Zoho counts on unless given'),
		shared.reference,
		shared.terms,
	],
	filters: [
		date('Date', 'date', 'Exactly this day'),
		text('Purchase Order Number', 'purchaseorder_number', 'Exactly this number'),
		text('Reference', 'reference_number', 'Exactly this reference'),
		shared.searchText('number, reference or vendor'),
		choice('Status', 'status', statuses),
		pick('Vendor', 'vendor_id', 'vendors'),
	],
	statusChanges: {
		approve: { name: 'Approve', path: '/approve' },
		markBilled: { name: 'Mark as Billed', path: '/status/billed' },
		markCancelled: { name: 'Mark as Cancelled', path: '/status/cancelled' },
		markOpen: { name: 'Mark as Open', path: '/status/open' },
		submit: { name: 'Submit for Approval', path: '/submit' },
	},
	ownNumber: 'purchaseorder_number',
	// prettier-ignore
	simple: ['purchaseorder_id', 'purchaseorder_number', 'vendor_name', 'status', 'date', 'delivery_date', 'total', 'currency_code', 'exchange_rate', 'reference_number', 'vendor_id', 'line_items'],
	naturalKeys: [{ keys: ['purchaseorder_number'] }],
	// prettier-ignore
	keptInUpdate: ['currency_id', 'exchange_rate', 'date', 'delivery_date', 'is_inclusive_tax', 'reference_number', 'notes', 'terms', 'location_id', 'discount', 'is_discount_before_tax', 'ship_via', 'attention', 'gst_treatment', 'vat_treatment'],
});
