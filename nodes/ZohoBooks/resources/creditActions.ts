import { date } from '../rest/fields/date';
import { reference } from '../rest/fields/documents';
import type { Field } from '../rest/fields/field';
import { decimal } from '../rest/fields/number';
import { text } from '../rest/fields/text';
import { rows } from '../rest/fields/rows';
import type { RecordAction } from '../rest/table';

/** The documents that a credit pays, each with its part: `invoices`, picked as `Invoice`. */
export const paidDocuments = (plural: string, key: string, singular: string, document: Field) =>
	rows(plural, key, singular, [
		document,
		decimal('Amount Applied', 'amount_applied', 'How much of the credit it gets'),
	]);

interface Refund {
	readonly description: string;
	/** The cash or bank account, and how Zoho takes the rate. */
	readonly account: Field;
	readonly rate: Field;
	/** The key of Zoho's answer. */
	readonly answer: string;
}

/** What is left of a credit is paid back in money. */
export const refundOf = ({ description, account, rate, answer }: Refund): RecordAction => ({
	name: 'Refund',
	description,
	path: '/refunds',
	required: [
		decimal('Amount', 'amount', 'What is paid back'),
		date('Date', 'date', 'When it is paid back'),
		account,
	],
	optional: [
		text('Description', 'description'),
		rate,
		text('Refund Mode', 'refund_mode', 'How it is paid', { placeholder: 'e.g. Bank Transfer' }),
		reference,
	],
	answer,
});
