import type { RefusalCode } from '../../../domain/refusalCodes';
import { ApiRefusal, type Meaning } from '../../transport/apiRefusal';
import type { FailedCall } from './answer';

/** 403 is what Amazon answers to a token that has ended; its words tell it from a missing role. */
export const isExpiredToken = ({ status, words }: FailedCall): boolean =>
	status === 403 && /token.*expired/i.test(words) && !/secret/i.test(words);

const connectionCodes =
	/^(E(CONN|TIMEDOUT|NOTFOUND|AI_|PIPE|HOST|NET)|ERR_NETWORK|ERR_BAD_RESPONSE|ERR_STREAM)/;

export const isTemporary = ({ status, code }: Pick<FailedCall, 'status' | 'code'>): boolean =>
	status === 429 || status >= 500 || (status === 0 && connectionCodes.test(code));

/** A success that is none: a web page, `null`, JSON that is cut off. */
export const isGarbled = ({ status }: Pick<FailedCall, 'status'>): boolean =>
	status >= 200 && status < 300;

/** What was asked for and who may ask for it. */
export interface Asked {
	readonly subject: string;
	readonly role: string;
	readonly closed?: string;
}

/** The refusal that a bookkeeper sees when Amazon does not do what was asked. */
export function amazonRefusal(
	failure: FailedCall,
	asked: Asked,
	retryAfterSeconds: number | null = null,
): ApiRefusal {
	return refusalWith(explain(failure, asked), failure, asked.subject, retryAfterSeconds);
}

export function refusalWith(
	meaning: Meaning,
	{ status, code, words }: FailedCall,
	subject: string,
	retryAfterSeconds: number | null = null,
): ApiRefusal {
	const answer = { service: 'Amazon' as const, status, code, words, subject };
	return new ApiRefusal(meaning, answer, retryAfterSeconds);
}

const meaning = (code: RefusalCode, cause: string, nextStep: string): Meaning => ({
	code,
	cause,
	nextStep,
});

function explain(failure: FailedCall, asked: Asked): Meaning {
	const { status, words } = failure;
	if (isGarbled(failure)) return garbled;
	if (status === 403) return explainDenied(words, asked);
	if (status === 404 && /^report\b/.test(asked.subject)) return reportGone;
	if (status === 404 && /^order\b/.test(asked.subject)) return orderGone;
	return byStatus[status] ?? (status >= 500 || status === 0 ? unreachable : unexpected);
}

function explainDenied(words: string, { role, closed = '' }: Asked): Meaning {
	if (/secret.*expired/i.test(words)) return secretExpired;
	if (/revoked|malformed|invalid/i.test(words)) return consentWithdrawn;
	return { ...denied, nextStep: `${denied.nextStep.replace('{role}', role)} ${closed}`.trim() };
}

// https://developer-docs.amazon.com/sp-api/docs/rotating-your-apps-lwa-credentials
const secretExpired = meaning(
	'amazonClientSecret',
	'The client secret of the Amazon credential has ended; it lasts 180 days',
	'Make a new client secret in the Solution Provider Portal and paste it into the credential.',
);

const consentWithdrawn = meaning(
	'amazonConsent',
	"Amazon does not accept the seller's consent any more, or the region is wrong",
	'Authorise the application again and paste the new refresh token; check the region of the credential.',
);

const denied = meaning(
	'amazonDenied',
	'Amazon gives this application no access',
	'Give the application the role "{role}" and authorise it again; check that the region of the credential is that of the seller account.',
);

// prettier-ignore
const byStatus: Readonly<Record<number, Meaning>> = {
	400: meaning('amazonInvalidRequest', 'Amazon does not accept what was asked',
		'Correct what Amazon names in its answer, and run the step again.'),
	401: meaning('amazonConsent', 'Amazon does not accept the sign-in',
		'Authorise the application again and paste the new refresh token; check the region of the credential.'),
	404: meaning('amazonNotFound', 'Amazon does not have this (any more)',
		'Check the id, and that the region of the credential is that of the seller account.'),
	409: meaning('alreadyExists', 'This is there already',
		'Look for it with Get Many; nothing needs to be made anew.'),
	413: meaning('amazonInvalidRequest', 'This is more than Amazon takes at once',
		'Ask for less at once: fewer ids, or a shorter span of time.'),
	415: meaning('amazonInvalidRequest', 'Amazon does not accept the form of what was sent', 'Correct what Amazon names in its answer.'),
	429: meaning('amazonThrottled', 'Amazon takes no more requests of this kind for the moment',
		'Wait some minutes and run the step again, or run it less often.'),
};

// prettier-ignore
const reportGone = meaning('amazonNotFound', 'Amazon does not have this (any more)',
	'Check the id and the region. Amazon keeps reports for 90 days; older ones are gone.');

// prettier-ignore
const orderGone = meaning('amazonNotFound', 'Amazon does not have this (any more)',
	'Check the id and the region. Amazon keeps orders for two years; in Japan, Australia and Singapore since 2016.');

const unreachable = meaning(
	'amazonUnreachable',
	'Amazon is not to be reached at the moment',
	'Nothing needs to be changed: run the step again later.',
);

const unexpected = meaning(
	'amazonRefused',
	'Amazon refused this',
	'Read the answer of Amazon in this message.',
);

/** An answer that is none of Amazon's, or not whole. */
export const garbled = meaning(
	'unexpectedAnswer',
	'What answered is not Amazon, or its answer is damaged',
	'Run the step again later. With a gateway or a proxy, check what answers in place of Amazon.',
);

/** What was to be changed may or may not have been. */
export const unclear = meaning(
	'unclearAnswer',
	'It is not clear whether Amazon has done this',
	'Look whether it is there (Get Many) before doing it again.',
);

/** Our clock is so far off that Amazon takes "now" for the future, or for too long ago. */
export function clockDiffers(aheadMs: number): Meaning {
	const minutes = Math.round(Math.abs(aheadMs) / 60_000);
	const way = aheadMs > 0 ? 'behind' : 'ahead of';
	return meaning(
		'clockDiffers',
		`The clock of this n8n is ${minutes} minutes ${way} Amazon's`,
		'Set the clock of the machine that runs n8n (time synchronisation), and run the step again.',
	);
}
