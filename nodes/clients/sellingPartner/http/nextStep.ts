import type { RefusalCode } from '../../../domain/refusalCodes';
import { ApiRefusal } from '../../transport/apiRefusal';
import type { FailedCall } from './apiError';

/** 403 is what Amazon answers to a token that has ended; its words tell it from a missing role. */
export const isExpiredToken = ({ status, words }: FailedCall): boolean =>
	status === 403 && /token.*expired/i.test(words) && !/secret/i.test(words);

const connectionCodes = /^(E(CONN|TIMEDOUT|NOTFOUND|AI_|PIPE|HOST|NET)|ERR_NETWORK)/;

export const isTemporary = ({ status, code }: Pick<FailedCall, 'status' | 'code'>): boolean =>
	status === 429 || status >= 500 || (status === 0 && connectionCodes.test(code));

/** The refusal that a bookkeeper sees when Amazon does not do what was asked. */
export function amazonRefusal(
	failure: FailedCall,
	subject: string,
	retryAfterSeconds: number | null = null,
): ApiRefusal {
	const { status, code, words } = failure;
	const [name, nextStep] = explain(failure);
	const answer = { service: 'Amazon' as const, status, code, words, subject };
	return new ApiRefusal(name, answer, nextStep, retryAfterSeconds);
}

type Explanation = readonly [code: RefusalCode, nextStep: string];

function explain({ status, words }: FailedCall): Explanation {
	if (status === 403) return explainDenied(words);
	return byStatus[status] ?? (status >= 500 || status === 0 ? unreachable : unexpected);
}

function explainDenied(words: string): Explanation {
	if (/secret.*expired/i.test(words)) return secretExpired;
	return /revoked|malformed|invalid/i.test(words) ? consentWithdrawn : denied;
}

const secretExpired: Explanation = [
	'amazonClientSecret',
	'The client secret has ended (it lasts 180 days). Make a new one in the Solution Provider Portal and paste it into the credential.',
];

const consentWithdrawn: Explanation = [
	'amazonConsent',
	"The seller's consent was withdrawn, or the region is wrong. Authorise the application again and paste the new refresh token; check the region of the credential.",
];

const denied: Explanation = [
	'amazonDenied',
	'Give the application the role "Finance and Accounting" and authorise it again; check that the region of the credential is that of the seller account.',
];

const byStatus: Readonly<Record<number, Explanation>> = {
	400: ['amazonInvalidRequest', 'Correct what Amazon names in its answer, and run the step again.'],
	404: [
		'amazonNotFound',
		'Check the id and the region. Amazon keeps reports for 90 days; older ones are gone.',
	],
	429: ['amazonThrottled', 'Wait some minutes and run the step again, or run it less often.'],
};

const unreachable: Explanation = [
	'amazonUnreachable',
	'Amazon is not to be reached at the moment. Run the step again later.',
];

const unexpected: Explanation = ['amazonRefused', 'Read the answer of Amazon in this message.'];
