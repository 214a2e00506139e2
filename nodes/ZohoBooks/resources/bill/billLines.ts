import { flag } from '../../rest/fields/choice';
import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { rows } from '../../rest/fields/rows';
import { text } from '../../rest/fields/text';

/** Lines of a bill. PUT replaces them, so an update of other fields carries every key of a line along. */
export const billLines = rows(
	'Lines',
	'line_items',
	'Line',
	[
		pick('Account', 'account_id', 'allAccounts', 'Where the cost is booked'),
		pick('Customer', 'customer_id', 'customers', 'Whom it is bought for'),
		text('Description', 'description'),
		flag('Is Billable', 'is_billable', 'Whether the customer is charged for it'),
		pick('Item', 'item_id', 'items', 'What is bought, where it is one of your items'),
		text('Name', 'name', 'What is bought, where it is none of your items'),
		decimal('Price', 'rate', 'Of one unit'),
		decimal('Quantity', 'quantity', 'One unless given', 'e.g. 3'),
		pick('Tax', 'tax_id', 'taxes'),
		text('Unit', 'unit', 'What is counted', { placeholder: 'e.g. pcs' }),
	],
	{
		first: ['account_id', 'rate', 'quantity'],
		description: 'What is bought. In an update they replace all lines that are there.',
		// prettier-ignore
		carries: [
			'line_item_id', 'purchaseorder_item_id', 'hsn_or_sac', 'reverse_charge_tax_id', 'location_id', 'tds_tax_id',
			'tax_treatment_code', 'tax_exemption_id', 'tax_exemption_code', 'item_order', 'product_type',
			'acquisition_vat_id', 'reverse_charge_vat_id', 'tags', 'project_id', 'item_custom_fields',
		],
	},
);
