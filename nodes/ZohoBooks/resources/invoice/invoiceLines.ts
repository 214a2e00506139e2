import { tags } from '../../rest/fields/common';
import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { rows } from '../../rest/fields/rows';
import { text } from '../../rest/fields/text';

/** Lines of an invoice. PUT replaces them, so an update of other fields carries every key of a line along. */
export const invoiceLines = rows(
	'Lines',
	'line_items',
	'Line',
	[
		text('Description', 'description'),
		decimal('Discount', 'discount', 'Taken off this line'),
		pick('Item', 'item_id', 'items', 'What is sold; its sales account is credited'),
		pick('Location', 'location_id', 'locations'),
		text('Name', 'name', 'What the line says instead of the name of the item'),
		decimal('Price', 'rate', 'Of one unit; the price of the item unless given'),
		decimal('Quantity', 'quantity', 'One unless given', 'e.g. 3'),
		tags,
		pick('Tax', 'tax_id', 'taxes'),
		text('Unit', 'unit', 'What is counted', { placeholder: 'e.g. pcs' }),
	],
	{
		first: ['item_id', 'rate', 'quantity'],
		description: 'What is sold. In an update they replace all lines that are there.',
		// prettier-ignore
		carries: [
			'project_id', 'sat_item_key_code', 'unitkey_code', 'time_entry_ids', 'product_type', 'hsn_or_sac',
			'expense_id', 'expense_receipt_name', 'item_order', 'bcy_rate', 'discount_amount', 'tds_tax_id', 'tax_name',
			'tax_type', 'tax_percentage', 'tax_treatment_code', 'header_name', 'header_id', 'line_item_id',
		],
	},
);

/** What an invoice says besides its mandatory fields and lines, so that an update need not leave anything open to Zoho. */
// prettier-ignore
export const keptOfInvoices = [
	'currency_id', 'exchange_rate', 'date', 'due_date', 'payment_terms', 'payment_terms_label', 'discount', 'is_discount_before_tax',
	'discount_type', 'is_inclusive_tax', 'reference_number', 'notes', 'terms', 'shipping_charge', 'adjustment', 'adjustment_description',
	'salesperson_name', 'location_id', 'place_of_supply', 'vat_treatment', 'tax_treatment', 'gst_treatment', 'gst_no',
];
