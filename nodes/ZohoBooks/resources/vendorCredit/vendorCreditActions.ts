import { date } from '../../rest/fields/date';
import { exchangeRate, reference } from '../../rest/fields/documents';
import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { rows } from '../../rest/fields/rows';
import { text } from '../../rest/fields/text';
import type { RecordAction } from '../../rest/table';

/** https://www.zoho.com/books/api/v3/vendor-credits/#apply-credits-to-a-bill */
export const applyToBills: RecordAction = {
	name: 'Apply to Bills',
	description: 'Pay bills with a vendor credit',
	path: '/bills',
	required: [
		rows('Bills', 'bills', 'Bill', [
			pick('Bill', 'bill_id', 'bills'),
			decimal('Amount Applied', 'amount_applied', 'How much of the credit it gets'),
		]),
	],
};

/** https://www.zoho.com/books/api/v3/vendor-credits/#refund-a-vendor-credit */
export const refund: RecordAction = {
	name: 'Refund',
	description: 'Book the money that a vendor pays back',
	path: '/refunds',
	required: [
		decimal('Amount', 'amount', 'What is paid back'),
		date('Date', 'date', 'When it is paid back'),
		pick('To Account', 'account_id', 'allAccounts', 'The cash or bank account'),
	],
	optional: [
		text('Description', 'description'),
		exchangeRate,
		text('Refund Mode', 'refund_mode', 'How it is paid', { placeholder: 'e.g. Bank Transfer' }),
		reference,
	],
	answer: 'vendor_credit_refund',
};
