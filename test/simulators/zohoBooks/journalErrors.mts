import { refuse } from './errors.mts';

/** L: 16 times in samples/zoho-books/errors-observed.json. */
export const unbalanced = () =>
	refuse(400, 21004, "The Debits and Credits do not match. Please make sure they're equal.");

/** C: code for a wrong amount or too many decimals; the words are assumed. */
export const invalidAmount = () =>
	refuse(400, 21008, 'Please enter a valid amount for the journal line items.');

/** C: code for "no line items"; the words are assumed. */
export const noLines = () => refuse(400, 4016, 'Please add at least one line item.');

/**
 * C: bank accounts. That cards, inactive accounts and receivables without contact or in another currency share
 * the code is assumed, as are the words.
 */
export const accountNotApplicable = (name: string, why: string) =>
	refuse(400, 11016, `The account "${name}" cannot be used in a journal: ${why}.`);

/** L, for a bill line; for journals assumed. */
export const accountMissing = () => refuse(400, 13009, 'The account field cannot be empty');

/** L: India; that every edition without taxes answers so is assumed. */
export const taxNotSupported = () => refuse(400, 110942, 'Tax not supported.');

/**
 * D: nothing on or before the lock date may change. Code and words are not known; both are assumed, the code is
 * one that no table has.
 */
export const periodLocked = (until: string) =>
	refuse(
		...([400, 999_901] as const),
		`Transactions on or before ${until} are locked. Please unlock them or choose another date.`,
	);
