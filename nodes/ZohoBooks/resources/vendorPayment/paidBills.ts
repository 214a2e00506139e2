import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { rows } from '../../rest/fields/rows';

/** The bills that a payment is for. */
export const paidBills = rows(
	'Bills',
	'bills',
	'Bill',
	[
		pick('Bill', 'bill_id', 'bills', 'The bill that is paid'),
		decimal('Amount Applied', 'amount_applied', 'How much of the payment it gets'),
		decimal('Tax Withheld', 'tax_amount_withheld', 'What was kept back as tax'),
	],
	{
		description: 'What is paid with it. In an update they replace all that are there.',
		carries: ['bill_payment_id'],
	},
);
