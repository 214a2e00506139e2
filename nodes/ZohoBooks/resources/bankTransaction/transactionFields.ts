import { choice } from '../../rest/fields/choice';
import { date } from '../../rest/fields/date';
import { decimal, whole } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { rows } from '../../rest/fields/rows';
import { multiline, text } from '../../rest/fields/text';
import { currencyOf, inclusiveTax, reference } from '../../rest/fields/documents';
import { tags } from '../../rest/fields/common';

/** Kinds of bank transactions: https://www.zoho.com/books/api/v3/bank-transactions/ */
export const transactionTypes = {
	transfer_fund: 'Transfer Between Accounts',
	card_payment: 'Card Payment',
	deposit: 'Deposit',
	expense_refund: 'Expense Refund',
	interest_income: 'Interest Income',
	other_income: 'Other Income',
	owner_contribution: 'Owner Contribution',
	owner_drawings: 'Owner Drawings',
	refund: 'Refund of a Credit Card',
	sales_return: 'Sales Return',
	sales_without_invoices: 'Sales Without Invoices',
};

export const transactionType = choice(
	'Type',
	'transaction_type',
	transactionTypes,
	'What the money is',
);

/** What a transaction says, whether new or made of a line of the bank. */
export const transactionFields = [
	decimal('Amount', 'amount', 'In the currency of the account'),
	decimal('Bank Charges', 'bank_charges', 'What the bank kept of it', 'e.g. 1.20'),
	currencyOf('account'),
	rows('Custom Fields', 'custom_fields', 'Custom Field', [
		whole('Number of the Field', 'index', 'Place of the custom field in Zoho Books: 1 to 10'),
		text('Value', 'value'),
	]),
	pick('Customer', 'customer_id', 'customers', 'Who paid or was paid'),
	date('Date', 'date', 'Today unless given'),
	multiline('Description', 'description', 'What it is for'),
	decimal(
		'Exchange Rate',
		'exchange_rate',
		'Base units for one unit of its currency',
		'e.g. 0.7312',
	),
	pick('From Account', 'from_account_id', 'allAccounts', 'Where the money comes from'),
	inclusiveTax,
	text('Payment Mode', 'payment_mode', 'How it was paid', { placeholder: 'e.g. Bank Transfer' }),
	reference,
	tags,
	pick('Tax', 'tax_id', 'taxes'),
	pick('To Account', 'to_account_id', 'allAccounts', 'Where the money goes to'),
];
