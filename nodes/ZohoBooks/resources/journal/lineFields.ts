import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { decimalText } from '../../../domain/money/decimal';
import { tags } from '../../rest/fields/common';
import { plainText } from '../../rest/fields/field';
import { pick } from '../../rest/fields/pick';
import { onDemand, panelsOf, shownFirst } from '../../rest/fields/rows';
import { text } from '../../rest/fields/text';

const account = pick('Account', 'accountId', 'accounts', 'An account of your chart of accounts');
const contact = pick(
	'Contact',
	'contactId',
	'contacts',
	'The customer or vendor; Zoho wants one on receivable and payable accounts',
);
const description = text('Description', 'description', 'What this line is about');
const location = pick('Location', 'locationId', 'locations', 'Where the line belongs to');
const amount = text('Amount', 'amount', 'Above zero, with a point before the decimals', {
	placeholder: 'e.g. 125.50',
});

const side: INodeProperties = {
	displayName: 'Side',
	name: 'side',
	type: 'options',
	default: 'debit',
	description: 'Whether the account is debited or credited',
	options: [
		{ name: 'Credit', value: 'credit' },
		{ name: 'Debit', value: 'debit' },
	],
	typeOptions: { showEvenWhenOptional: true },
};

const fields = shownFirst(
	[account, amount, contact, description, location, tags],
	['accountId', 'amount'],
);

/** The lines of a journal. */
export const lines: INodeProperties = {
	displayName: 'Lines',
	name: 'lines',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true, ...onDemand },
	placeholder: 'Add Line',
	default: {},
	required: true,
	description: 'At least two; debits and credits must be equal',
	options: [{ displayName: 'Line', name: 'line', values: [...panelsOf(fields), side] }],
};

/** A line of the panel, as Zoho's *create a journal* wants it; not checked for balance yet. */
export function lineOf(row: IDataObject): IDataObject {
	const exact = decimalText(row.amount);
	const line: IDataObject = {
		account_id: account.toZoho(row.accountId) ?? '',
		debit_or_credit: plainText(row.side) ?? '',
		// What is no exact amount stays as it is, for the check to name it.
		amount: exact === null ? (plainText(row.amount) ?? '') : +exact,
	};
	const more = {
		description: description.toZoho(row.description),
		customer_id: contact.toZoho(row.contactId),
		location_id: location.toZoho(row.locationId),
		tags: tags.toZoho(row.tags),
	};
	for (const [key, value] of Object.entries(more)) {
		if (value !== undefined && value !== '') line[key] = value;
	}
	return line;
}
