import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { rows } from '../../rest/fields/rows';
import { text } from '../../rest/fields/text';

/** Lines of a credit note. PUT replaces them, so an update of other fields carries every key of a line along. */
export const creditNoteLines = rows(
	'Lines',
	'line_items',
	'Line',
	[
		pick('Account', 'account_id', 'allAccounts', 'What is debited; the item’s unless chosen'),
		text('Description', 'description'),
		pick('Item', 'item_id', 'items', 'What is credited, where it is one of your items'),
		pick('Location', 'location_id', 'locations'),
		text('Name', 'name', 'What the line says instead of the name of the item'),
		decimal('Price', 'rate', 'Of one unit'),
		decimal('Quantity', 'quantity', 'One unless given', 'e.g. 3'),
		pick('Tax', 'tax_id', 'taxes'),
	],
	{
		first: ['item_id', 'rate', 'quantity'],
		description: 'What is credited. In an update they replace all lines that are there.',
		// prettier-ignore
		carries: [
			'line_item_id', 'item_order', 'unit', 'discount', 'tds_tax_id', 'tax_exemption_id', 'tax_exemption_code',
			'tax_treatment_code', 'avatax_use_code', 'avatax_tax_code', 'product_type', 'hsn_or_sac', 'sat_item_key_code',
			'unitkey_code', 'item_custom_fields', 'location_name', 'serial_numbers', 'project_id', 'tags',
		],
	},
);

/** What a credit note says besides its mandatory fields and lines. */
// prettier-ignore
export const keptOfCreditNotes = [
	'currency_id', 'exchange_rate', 'is_inclusive_tax', 'reference_number', 'notes', 'terms', 'location_id', 'place_of_supply',
	'vat_treatment', 'tax_treatment', 'gst_treatment', 'gst_no',
];
