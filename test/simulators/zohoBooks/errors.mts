import { Refusal } from '../shared/refusal.mts';

/**
 * Zoho's refusals. Codes and words: https://www.zoho.com/books/api/v3/errors/ and answers seen by
 * others (D documented, L recorded live, C claimed by other clients).
 */
export const refuse = (
	status: number,
	code: number,
	message: string,
	headers: Record<string, string> = {},
): Refusal => new Refusal(status, { code, message }, headers);

/** L. */
export const unauthenticated = () =>
	refuse(
		...([401, 14] as const),
		'The request could not be authenticated as the authentication value you entered is invalid. Enter a valid authentication value and try again.',
	);

/** L: a dead token; C: a missing scope as well. */
export const unauthorized = () =>
	refuse(401, 57, 'You are not authorized to perform this operation');

/** L. That a missing id gets the same answer is assumed. */
export const wrongOrganization = (id: string) =>
	refuse(400, 6041, `This user is not associated with the CompanyID/CompanyName:${id}.`);

/** L; code 2, or 4 where a mandatory field is missing. */
export const invalidValue = (field: string, code = 2) =>
	refuse(400, code, `Invalid value passed for ${field}`);

/** L. */
export const tooLong = (field: string, most: number) =>
	refuse(400, 15, `Please ensure that the "${field}" has less than ${most} characters.`);

/** C: code for "already exists"; the words are assumed. */
export const alreadyExists = (what: string) => refuse(400, 4, `${what} already exists.`);

/** D: pattern "<X> does not exist.". */
export const notFound = (what: string) => refuse(404, 1002, `${what} does not exist.`);

/** L: the words; C: the code. */
export const invalidUrl = () => refuse(404, 5, 'Invalid URL Passed');

/** D. */
export const internalError = () => refuse(500, 1000, 'Internal error');

/** L. */
export const unreadableJson = () => refuse(400, 1038, 'JSON is not well formed');

/** C: code; the words are assumed. */
export const emptyBody = () => refuse(400, 11, 'The request body is empty.');

/** C. */
export const inUse = (what: string) =>
	refuse(400, 1004, `${what} is involved in transactions and cannot be deleted.`);
