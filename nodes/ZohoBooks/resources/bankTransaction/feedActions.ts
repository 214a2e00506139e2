import { pick } from '../../rest/fields/pick';
import type { RecordAction } from '../../rest/table';
import { transactionFields, transactionType } from './transactionFields';

/** Zoho wants to know on which account: https://www.zoho.com/books/api/v3/bank-transactions/ */
export const bankAccountOf = pick(
	'Bank Account',
	'account_id',
	'bankAccounts',
	'The account of the bank feed',
);

/** A step of a line that goes with its account alone. */
const step = (name: string, description: string, path: string): RecordAction => ({
	name,
	description,
	path,
	required: [bankAccountOf],
	inQuery: ['account_id'],
});

export const unmatch = step(
	'Unmatch',
	'Take a bank transaction and what it was matched with apart',
	'/unmatch',
);

export const uncategorize = step(
	'Undo Categorize',
	'Take back what was booked of a line of the bank feed',
	'/uncategorize',
);

export const exclude = step(
	'Exclude',
	'Leave a line of the bank feed out of the books',
	'/banktransactions/uncategorized/{id}/exclude',
);

export const restore = step(
	'Restore',
	'Take an excluded line of the bank feed back',
	'/banktransactions/uncategorized/{id}/restore',
);

/** Books a line of the bank feed. */
export const categorize: RecordAction = {
	name: 'Categorize',
	description: 'Book a line of the bank feed',
	path: '/banktransactions/uncategorized/{id}/categorize',
	required: [transactionType],
	optional: transactionFields,
};
