import { labelOf } from '../../../clients/zohoBooks/collections';
import { date } from '../../rest/fields/date';
import * as shared from '../../rest/fields/documents';
import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { rows } from '../../rest/fields/rows';
import { text } from '../../rest/fields/text';
import { restResource } from '../../rest/restResource';

/** PUT replaces the lines. */
const lines = rows(
	'Lines',
	'line_items',
	'Line',
	[
		pick('Item', 'item_id', 'items', 'What is sold'),
		decimal('Price', 'rate', 'Of one unit; the price of the item unless given'),
		decimal('Quantity', 'quantity', 'One unless given', 'e.g. 3'),
		pick('Tax', 'tax_id', 'taxes'),
	],
	{ description: 'What is sold. In an update they replace all lines that are there.' },
);

/** Sales that are paid at once: https://www.zoho.com/books/api/v3/sales-receipt/ */
export const salesReceipt = restResource({
	key: 'salesReceipt',
	name: 'Sales Receipt',
	hint: 'A sale that is paid at once',
	title: 'a sales receipt',
	plural: 'sales receipts',
	// prettier-ignore
	collection: { path: '/salesreceipts', list: 'salesreceipts', id: 'sales_receipt_id', label: labelOf('receipt_number', 'customer_name', 'date'), search: 'receipt_number_contains' },
	record: 'salesreceipt',
	required: [
		pick('Customer', 'customer_id', 'customers', 'Who bought'),
		lines,
		text('Payment Mode', 'payment_mode', 'How it was paid', { default: 'cash' }),
	],
	optional: [
		shared.today,
		shared.notes,
		text('Receipt Number', 'receipt_number', 'Your own; Zoho counts on unless given'),
	],
	filters: [
		pick('Customer', 'customer_id', 'customers'),
		date('From Date', 'date_start', 'Receipts of this day and later'),
		text('Receipt Number', 'receipt_number', 'Exactly this number'),
		date('To Date', 'date_end', 'Receipts of this day and earlier'),
	],
	ownNumber: 'receipt_number',
	isNumberFixed: true,
	// prettier-ignore
	simple: ['sales_receipt_id', 'receipt_number', 'customer_name', 'status', 'date', 'total', 'currency_code', 'exchange_rate', 'payment_mode', 'customer_id', 'line_items'],
	naturalKeys: [{ keys: ['receipt_number'] }],
	keptInUpdate: ['date', 'notes'],
});
