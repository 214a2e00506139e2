/**
 * Every reason why a record is not booked, by what mends it. Audit rows keep the code; replay and
 * workflows decide by its class, so a code is never renamed without a migration.
 */
// prettier-ignore
const codesByClass = {
	/** Amazon's record itself: nothing helps but another file, or a person who looks at it. */
	source: [
		'amountTooLong', 'brokenGzip', 'damagedPeriod', 'doesNotAddUp', 'duplicateSummaryRow',
		'emptyFile', 'fileTooLarge', 'incompleteOrder', 'incompleteTransaction', 'inexactAmount', 'lineTooLong', 'missingColumns',
		'mixedCurrencies', 'noRows', 'noSummaryRow', 'notASettlementReport', 'openQuote',
		'reportCancelled', 'reportFailed', 'severalSettlements', 'shortRow', 'unbalancedJournal',
		'undecidableAmounts', 'undecodableText', 'unknownAccountType', 'unknownCurrency',
		'unknownMarketplace', 'unknownTransactionStatus', 'unreadableAmount',
		'unreadableDate', 'unusableSettlementId', 'utf16File',
	],
	/** The user's mapping, or the set-up of the organization. */
	mapping: [
		'accountNotAllowed', 'bookedTwice', 'implausibleExchangeRate', 'missingAccount', 'missingCurrency',
		'missingCustomer', 'missingItem', 'noExchangeRate', 'noOrganization', 'noSingleMarketplace', 'numberMissing', 'planLimit',
		'taxNotSupported', 'tooFewDecimals', 'uncategorizedCharges', 'unknownAccount',
		'unknownTimeZone', 'unusableAccount', 'wrongOrganization',
	],
	/** What somebody entered in a node, or sent to it. */
	input: [
		'alreadyExists', 'invalidAmount', 'invalidDate', 'invalidPayload', 'invalidUrl', 'invalidValue',
		'missingFile', 'missingValue', 'needsAPerson',
		'noReportId', 'noReportYet', 'reportTypes', 'strangeHost', 'textTooLong', 'tooMuchApplied',
		'unbalanced',
		'amazonInvalidRequest',
	],
	/** The sign-in: it meets every record alike. */
	credential: [
		'amazonClientSecret', 'amazonConsent', 'amazonDenied', 'amazonSignIn', 'insecureUrl',
		'missingScope', 'reconnect', 'unsafeUrl', 'wrongRegion',
	],
	/** A limit of a service: it opens again by itself. */
	limit: ['amazonThrottled', 'blocked', 'dailyLimit', 'rateLimit', 'signInLimit', 'tooManyAtOnce'],
	/** A service has trouble, or could not be reached. */
	service: [
		'amazonFile', 'amazonRefused', 'amazonUnreachable', 'cancelled', 'clockDiffers', 'noAnswer',
		'refusedByZoho', 'serverTrouble', 'unexpectedAnswer',
	],
	/** Amazon will say more later. */
	waiting: ['needsReportFile', 'reportNotReady', 'waiting'],
	/** Zoho Books holds something else under this reference: a person decides. */
	ledger: ['contentChanged', 'duplicateLeft', 'inUse', 'noContentHash'],
	/** It is open whether the record was posted. */
	unclear: ['unclearAnswer', 'unverified'],
	closedPeriod: ['closedPeriod'],
	/** What was asked for is not there (any more). */
	absent: ['amazonNotFound', 'notFound'],
} as const;

export type RefusalClass = keyof typeof codesByClass;

export type RefusalCode = (typeof codesByClass)[RefusalClass][number];

const classes = new Map<string, RefusalClass>(
	(Object.keys(codesByClass) as RefusalClass[]).flatMap((name) =>
		codesByClass[name].map((code): [string, RefusalClass] => [code, name]),
	),
);

/** What kind of mending a code asks for; undefined for what is no code of this package. */
export const refusalClassOf = (code: string): RefusalClass | undefined => classes.get(code);
