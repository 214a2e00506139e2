import { Refusal } from '../shared/refusal.mts';

const refusal = (status: number, code: string, message: string, details: string, type?: string) =>
	new Refusal(
		status,
		{ errors: [{ code, message, details }] },
		type === undefined ? {} : { 'x-amzn-ErrorType': type },
	);

const denied = (details: string): Refusal =>
	refusal(
		403,
		'Unauthorized',
		'Access to requested resource is denied.',
		details,
		'AccessDeniedException',
	);

// Words of the three token refusals: public code, Airbyte's connector for Amazon.
export const missingToken = () => denied('Access token is missing in the request header.');
export const unknownToken = () =>
	denied('The access token you provided is revoked, malformed or invalid.');
export const expiredToken = () => denied('The access token you provided has expired.');

// No role: peddler APITest/test_client_error. Wrong region: amzn/selling-partner-api-docs#196.
// Unknown path: amzn/selling-partner-api-docs#62. All three answer with empty details.
export const noAccess = () => denied('');

// Recorded by peddler, QuotaExceededTest: neither Retry-After nor a rate limit header.
export const quotaExceeded = () =>
	refusal(
		429,
		'QuotaExceeded',
		'You exceeded your quota for the requested resource.',
		'',
		'TooManyRequestsException',
	);

// amzn/selling-partner-api-models#4279; the words are assumed.
export const internalFailure = () =>
	refusal(500, 'InternalFailure', 'We encountered an internal error. Please try again.', '');

export const invalidInput = (message: string, details = message) =>
	refusal(400, 'InvalidInput', message, details, 'InvalidInputException');

/** The status is in the models; the words are assumed. */
export const tooLarge = () => refusal(413, 'RequestTooLarge', 'The request is too large.', '');

/** The words are assumed, where none are given. */
export const notFound = (message: string, code = 'NotFound') =>
	refusal(404, code, message, '', 'NotFoundException');

// Words of the sandbox answers of listingsItems_2021-08-01.json and catalogItems_2022-04-01.json.
export const badListing = () => refusal(400, 'BAD_REQUEST', 'Invalid input', 'Invalid input');
export const badCatalogRequest = () =>
	refusal(400, '400', 'Request has missing or invalid parameters and cannot be parsed.', '');

export const conflict = (message: string) => refusal(409, 'Conflict', message, '');

// The words are assumed.
export const serviceUnavailable = () =>
	refusal(503, 'ServiceUnavailable', 'Service is temporarily unavailable.', '');

// reports_2021-06-30.json, cancelReport; the words are assumed.
export const notCancellable = () =>
	refusal(400, 'InvalidInput', 'The report cannot be cancelled.', '', 'InvalidInputException');

// Recorded by peddler (404 of a report).
export const reportNotFound = () =>
	refusal(
		404,
		'NotFound',
		'One or more of the provided ReportRequestIds could not be found.',
		'',
		'NotFoundException',
	);

// The words are assumed.
export const documentNotFound = () =>
	refusal(404, 'NotFound', 'The report document could not be found.', '', 'NotFoundException');

// developer-docs.amazon.com/sp-api report-type-values-settlement; selling-partner-api-models#2010.
export const notRequestable = () =>
	refusal(
		400,
		'InvalidInput',
		'Request for report type 1118 is not allowed at this time',
		'',
		'InvalidInputException',
	);
