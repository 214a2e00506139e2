import { tags } from '../rest/fields/common';
import type { Field } from '../rest/fields/field';
import { decimal } from '../rest/fields/number';
import { pick } from '../rest/fields/pick';
import { rows } from '../rest/fields/rows';
import { text } from '../rest/fields/text';

/** What PUT would lose of a line that the panel does not show. */
// prettier-ignore
const carries = [
	'line_item_id', 'hsn_or_sac', 'reverse_charge_tax_id', 'item_order', 'tds_tax_id', 'tax_treatment_code', 'tax_exemption_code',
	'tax_exemption_id', 'acquisition_vat_id', 'reverse_charge_vat_id', 'item_custom_fields', 'serial_numbers', 'project_id',
];

/** Lines of purchase orders and vendor credits. PUT replaces them, so an update of other fields carries them along. */
export const purchaseLines = (what: string, quantity: Field): Field =>
	rows(
		'Lines',
		'line_items',
		'Line',
		[
			pick('Account', 'account_id', 'allAccounts', 'The item’s purchase account unless chosen'),
			text('Description', 'description'),
			pick('Item', 'item_id', 'items', 'Where it is one of your items'),
			pick('Location', 'location_id', 'locations'),
			text('Name', 'name', 'Where it is none of your items'),
			decimal('Price', 'rate', 'Of one unit'),
			quantity,
			tags,
			pick('Tax', 'tax_id', 'taxes'),
			text('Unit', 'unit', 'What is counted', { placeholder: 'e.g. pcs' }),
		],
		{
			first: ['account_id', 'rate', 'quantity'],
			description: `${what} In an update they replace all lines that are there.`,
			carries,
		},
	);
