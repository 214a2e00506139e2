import { labelOf } from '../../../clients/zohoBooks/collections';
import { choice, flag } from '../../rest/fields/choice';
import { date } from '../../rest/fields/date';
import { decimal, whole } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { multiline, text } from '../../rest/fields/text';
import { customFieldsOf } from '../../rest/customFields';
import { restResource } from '../../rest/restResource';
import { billLines } from './billLines';
import { keptOfBills } from './keptOfBills';

// prettier-ignore
const statuses = { open: 'Open', overdue: 'Overdue', paid: 'Paid', partially_paid: 'Partially Paid', void: 'Void' };

/** Bills of vendors: https://www.zoho.com/books/api/v3/bills/ */
export const bill = restResource({
	key: 'bill',
	name: 'Bill',
	title: 'a bill',
	plural: 'bills',
	// prettier-ignore
	collection: { path: '/bills', list: 'bills', id: 'bill_id', label: labelOf('bill_number', 'vendor_name', 'date'), search: 'search_text' },
	customFields: 'index',
	record: 'bill',
	required: [
		pick('Vendor', 'vendor_id', 'vendors', 'Who sent the bill'),
		text('Bill Number', 'bill_number', 'As the vendor wrote it'),
		billLines,
	],
	optional: [
		decimal('Adjustment', 'adjustment', 'Added to the total; below zero it is taken off'),
		pick('Currency', 'currency_id', 'currencies', 'The vendor’s unless chosen'),
		customFieldsOf('bill', 'index'),
		date('Date', 'date', 'Today unless given'),
		date('Due Date', 'due_date', 'When it is to be paid'),
		decimal(
			'Exchange Rate',
			'exchange_rate',
			'Base units for one unit of its currency',
			'e.g. 0.7312',
		),
		flag('Is Inclusive Tax', 'is_inclusive_tax', 'Whether the prices include tax'),
		multiline('Notes', 'notes'),
		whole('Payment Terms (Days)', 'payment_terms', 'Days until it is due'),
		text('Reference', 'reference_number', 'Your own number for it'),
	],
	filters: [
		text('Bill Number', 'bill_number', 'Exactly this number'),
		date('From Date', 'date_start', 'Bills of this day and later'),
		text('Reference', 'reference_number', 'Exactly this reference'),
		choice('Status', 'status', statuses),
		date('To Date', 'date_end', 'Bills of this day and earlier'),
		pick('Vendor', 'vendor_id', 'vendors'),
	],
	// prettier-ignore
	statusChanges: { markOpen: { name: 'Mark as Open', path: '/status/open' }, void: { name: 'Void', path: '/status/void' } },
	// prettier-ignore
	simple: ['bill_id', 'bill_number', 'vendor_name', 'status', 'date', 'due_date', 'total', 'balance', 'currency_code', 'exchange_rate', 'reference_number', 'vendor_id', 'line_items'],
	naturalKeys: [{ keys: ['bill_number', 'vendor_id'] }],
	keptInUpdate: keptOfBills,
});
