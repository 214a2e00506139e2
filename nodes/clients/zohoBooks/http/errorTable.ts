import type { RefusalCode } from '../../../domain/refusalCodes';

/** What one of Zoho's error codes means to this package, and what a bookkeeper can do about it. */
export interface KnownError {
	readonly code: RefusalCode;
	readonly nextStep: string;
}

const waitADay =
	'Nothing was lost: run again after the limit resets (midnight of the organization), or ask Zoho to raise the daily limit.';
const waitAMinute =
	'Run again in a few minutes, or lower "Calls per Minute" if other apps share the organization.';

/** By Zoho's own code. Sources: knowledge/zoho-books.md section 3; 43 as observed live (blocked for an hour). */
export const knownErrors: Readonly<Record<string, KnownError>> = {
	'2': { code: 'invalidValue', nextStep: 'Correct the field that the message names.' },
	'4': {
		code: 'invalidValue',
		nextStep: 'Correct the field that the message names, or use the record that exists.',
	},
	'5': {
		code: 'invalidUrl',
		nextStep: 'Check the id, and the API base URL of a custom data center.',
	},
	'6': {
		code: 'numberMissing',
		nextStep: 'Switch on automatic journal numbers in Zoho Books: Settings > Journals.',
	},
	'14': { code: 'reconnect', nextStep: 'Open the Zoho Books credential and connect it again.' },
	'15': { code: 'textTooLong', nextStep: 'Shorten the field that the message names.' },
	'36': { code: 'inUse', nextStep: 'Remove what depends on the record in Zoho Books first.' },
	'43': {
		code: 'blocked',
		nextStep: 'Zoho blocked the organization for about an hour; run again after that.',
	},
	'44': { code: 'rateLimit', nextStep: waitAMinute },
	'45': { code: 'dailyLimit', nextStep: waitADay },
	'57': {
		code: 'missingScope',
		nextStep:
			'Connect the credential again and accept every permission, with a Zoho user who may use the accountant module.',
	},
	'1002': {
		code: 'notFound',
		nextStep: 'Check the id and the organization; the record may have been deleted.',
	},
	'1004': {
		code: 'inUse',
		nextStep: 'The record has transactions; make it inactive instead of deleting it.',
	},
	'1009': {
		code: 'planLimit',
		nextStep: 'The Zoho Books plan allows no more such records; upgrade or tidy up.',
	},
	'1038': { code: 'invalidPayload', nextStep: 'Check the payload; Zoho could not read it.' },
	'1070': { code: 'tooManyAtOnce', nextStep: waitAMinute },
	'6041': {
		code: 'wrongOrganization',
		nextStep:
			'Check the organization ID and the data center: the connected user does not belong to that organization in that region.',
	},
	'11016': {
		code: 'accountNotAllowed',
		nextStep:
			'Use a clearing account (other current asset) instead of a bank, receivable or payable account.',
	},
	'21004': { code: 'unbalanced', nextStep: 'Make debits and credits equal; nothing was posted.' },
	'21008': {
		code: 'invalidAmount',
		nextStep: 'Use no more decimals than the currency has, and amounts above zero.',
	},
	'110942': {
		code: 'taxNotSupported',
		nextStep: 'Leave the tax off the journal lines; post tax to an account.',
	},
};

export const closedPeriod: KnownError = {
	code: 'closedPeriod',
	nextStep:
		'The period is locked in Zoho Books. Unlock it (Accountant > Transaction Locking) or post to the next open day.',
};

/** "locked", not "blocked": that is how Zoho words its limits. */
const speaksOfALock = /\b(un)?lock(ed|ing)?\b/i;

const unknownAccount: KnownError = {
	code: 'unknownAccount',
	nextStep:
		'Pick the account again: it was deleted, or belongs to another organization. Nothing was posted.',
};

const byStatus: Readonly<Record<string, KnownError>> = {
	'401': { code: 'reconnect', nextStep: 'Open the Zoho Books credential and connect it again.' },
	'404': { code: 'notFound', nextStep: 'Check the id and the organization.' },
	'429': { code: 'rateLimit', nextStep: waitAMinute },
};

const unknown: KnownError = {
	code: 'refusedByZoho',
	nextStep: 'Read what Zoho says, correct the record, and run it again.',
};

const serverTrouble: KnownError = {
	code: 'serverTrouble',
	nextStep: 'Zoho has trouble at the moment; run again later.',
};

const noAnswer: KnownError = {
	code: 'noAnswer',
	nextStep:
		'Zoho could not be reached; run again later. With a custom data center, check the API base URL.',
};

/** An answer that is not a success; `subject` is what was asked for. */
export interface BadAnswer {
	readonly code: string;
	readonly words: string;
	readonly status: number;
	readonly subject: string;
}

/** The meaning of an answer: what only its words tell first, then Zoho's code, then the status. */
export function meaningOf({ code, words, status, subject }: BadAnswer): KnownError {
	if (status === 0) return noAnswer;
	if (status < 429 && speaksOfALock.test(words)) return closedPeriod;
	if (namesAMissingAccount(words) && subject.startsWith('journal ')) return unknownAccount;
	return knownErrors[code] ?? byStatus[String(status)] ?? (status >= 500 ? serverTrouble : unknown);
}

/** Zoho words a missing record as "<X> does not exist." (1002), a wrong id as an invalid value (2, 4). */
const namesAMissingAccount = (words: string): boolean =>
	/\baccount(_id)?\b/i.test(words) && /does not exist|invalid value|not found/i.test(words);
