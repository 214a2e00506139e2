import type { RefusalCode } from '../../../domain/refusalCodes';
import type { Meaning } from '../../transport/apiRefusal';

const waitADay =
	'Nothing was lost: run again after the limit resets (midnight of the organization), or ask Zoho to raise the daily limit.';
const waitAMinute =
	'Run again in a few minutes, or lower "Calls per Minute" if other apps share the organization.';
const correctTheField = 'Correct the field that the message names.';
const connectAgain = 'Open the Zoho Books credential and connect it again.';

const meaning = (code: RefusalCode, cause: string, nextStep: string): Meaning => ({
	code,
	cause,
	nextStep,
});

/**
 * By Zoho's own code: what it means, and what a bookkeeper can do about it. 2, 4, 5, 14, 57, 1002 and
 * the limits 43 to 45 and 1070: https://www.zoho.com/books/api/v3/introduction/; that 43 blocks for an
 * hour and the other codes were seen in answers of the live service.
 */
// prettier-ignore
export const knownErrors: Readonly<Record<string, Meaning>> = {
	'2': meaning('invalidValue', 'Zoho Books does not accept a value', correctTheField),
	'4': meaning('invalidValue', 'Zoho Books does not accept a value',
		'Correct the field that the message names, or use the record that exists.'),
	'5': meaning('invalidUrl', 'Zoho Books does not know this address',
		'Check the id, and the API base URL of a custom data center.'),
	'6': meaning('numberMissing', 'Zoho Books wants a number for the record',
		'Switch on automatic journal numbers in Zoho Books: Settings > Journals.'),
	'11': meaning('invalidPayload', 'Zoho Books could not read what was sent', 'Check the payload: it must be a JSON object.'),
	'14': meaning('reconnect', 'Zoho Books does not accept the sign-in any more', connectAgain),
	'15': meaning('textTooLong', 'A text is too long for Zoho Books', 'Shorten the field that the message names.'),
	'36': meaning('inUse', 'Other records depend on this one', 'Remove what depends on the record in Zoho Books first.'),
	'37': meaning('invalidUrl', 'Zoho Books does not do this with that address', 'Check the method and the path of the request.'),
	'43': meaning('blocked', 'Zoho has blocked the organization for a while: too many calls',
		'Zoho blocked the organization for about an hour; run again after that.'),
	'44': meaning('rateLimit', 'Zoho Books takes no more calls for a minute', waitAMinute),
	'45': meaning('dailyLimit', "The day's calls to Zoho Books are used up", waitADay),
	'57': meaning('missingScope', 'The Zoho user, or the connection, may not do this',
		'Connect the credential again and accept every permission, with a Zoho user whose role has this module.'),
	'1002': meaning('notFound', 'Zoho Books does not have this record',
		'Check the id and the organization; the record may have been deleted.'),
	'1004': meaning('inUse', 'The record is in use', 'The record has transactions; make it inactive instead of deleting it.'),
	'1009': meaning('planLimit', 'The Zoho Books plan allows no more of these', 'Upgrade the plan, or tidy up.'),
	'1038': meaning('invalidPayload', 'Zoho Books could not read what was sent', 'Check the payload.'),
	'1070': meaning('tooManyAtOnce', 'Too many calls to Zoho Books at the same time', waitAMinute),
	'2050': meaning('invalidValue', 'A line has a quantity of zero', 'Give each line a quantity above zero.'),
	'3032': meaning('invalidValue', 'The tax does not fit the states of supply',
		'Choose IGST between states and CGST with SGST within one, or leave the tax off.'),
	'4016': meaning('missingValue', 'The record has no lines', 'Give it at least one line.'),
	'6041': meaning('wrongOrganization', 'Zoho Books does not know organization {organization} for this login',
		'Pick the organization from the list, or check its ID and the data center: the connected user does not belong to that organization in that region.'),
	'11016': meaning('accountNotAllowed', 'Zoho Books allows no journal on this account',
		'Use a clearing account (other current asset) instead of a bank, receivable or payable account.'),
	'13009': meaning('missingValue', 'A line has no account', 'Choose an account on every line, or an item that has one.'),
	'21004': meaning('unbalanced', 'Debits and credits are not equal', 'Make debits and credits equal; nothing was posted.'),
	'21008': meaning('invalidAmount', 'Zoho Books does not accept an amount',
		'Use no more decimals than the currency has, and amounts above zero.'),
	'24016': meaning('tooMuchApplied', 'The amount is more than what is still open',
		'Apply no more than the balance due; the invoice may have been paid in the meantime.'),
	'110802': meaning('missingValue', 'Zoho Books wants to know about the tax', 'Give a tax, a tax exemption, or reverse charge.'),
	'110817': meaning('taxNotSupported', 'Sales tax is switched off in the organization',
		'Switch it on under Settings > Taxes, or leave taxes off.'),
	'110942': meaning('taxNotSupported', 'Zoho Books allows no tax on these journal lines',
		'Leave the tax off the journal lines; post tax to an account.'),
};

export const closedPeriod = meaning(
	'closedPeriod',
	'The period is locked in Zoho Books',
	'Unlock it (Accountant > Transaction Locking) or post to the next open day.',
);

/** "locked", not "blocked": that is how Zoho words its limits. */
const speaksOfALock = /\b(un)?lock(ed|ing)?\b/i;

/** Codes 4, 1001 (items), 3062 (contacts) and 13011 (bills) say so in their words. */
const speaksOfTheSame = /\balready (?:exists|been created)\b/i;

const alreadyExists = meaning(
	'alreadyExists',
	'Zoho Books has this already',
	'Use the record that is there, or give this one another name or number.',
);

const unknownAccount = meaning(
	'unknownAccount',
	'An account does not exist in this organization',
	'Pick the account again: it was deleted, or belongs to another organization. Nothing was posted.',
);

// prettier-ignore
const byStatus: Readonly<Record<string, Meaning>> = {
	'401': meaning('reconnect', 'Zoho Books does not accept the sign-in any more', connectAgain),
	'404': meaning('notFound', 'Zoho Books does not have this record', 'Check the id and the organization.'),
	'429': meaning('rateLimit', 'Zoho Books takes no more calls for the moment', waitAMinute),
};

const unknown = meaning(
	'refusedByZoho',
	'Zoho Books refused this',
	'Read what Zoho says, correct the record, and run it again.',
);

const unexpected = meaning(
	'unexpectedAnswer',
	'What answered is not Zoho Books, or its answer is damaged',
	'Run again later. With a custom data center or a proxy, check what answers at the API base URL.',
);

const serverTrouble = meaning(
	'serverTrouble',
	'Zoho Books has trouble at the moment',
	'Nothing needs to be changed; run again later.',
);

const noAnswer = meaning(
	'noAnswer',
	'Zoho Books could not be reached',
	'Run again later. With a custom data center, check the API base URL.',
);

/** An answer that is not a success; `subject` is what was asked for, of which organization. */
export interface BadAnswer {
	readonly code: string;
	readonly words: string;
	readonly status: number;
	readonly subject: string;
	readonly organizationId: string;
}

/** The meaning of an answer: what only its words tell first, then Zoho's code, then the status. */
export function meaningOf(answer: BadAnswer): Meaning {
	const found = find(answer);
	const cause = found.cause.replace('{organization}', answer.organizationId);
	return { ...found, cause };
}

function find({ code, words, status, subject }: BadAnswer): Meaning {
	if (status === 0) return noAnswer;
	if (status < 429 && speaksOfALock.test(words)) return closedPeriod;
	if (status < 429 && speaksOfTheSame.test(words)) return alreadyExists;
	if (namesAMissingAccount(words) && subject.startsWith('journal ')) return unknownAccount;
	const garbled = code === '' && status >= 200 && status < 300;
	const known = knownErrors[code] ?? byStatus[String(status)] ?? (garbled ? unexpected : undefined);
	return known ?? (status >= 500 ? serverTrouble : unknown);
}

/** Zoho words a missing record as "<X> does not exist." (1002), a wrong id as an invalid value (2, 4). */
const namesAMissingAccount = (words: string): boolean =>
	/\baccount(_id)?\b/i.test(words) && /does not exist|invalid value|not found/i.test(words);
