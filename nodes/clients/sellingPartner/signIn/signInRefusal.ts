import { Refusal } from '../../../domain/refusal';
import type { RefusalCode } from '../../../domain/refusalCodes';
import { ApiRefusal, type Meaning } from '../../transport/apiRefusal';
import { maskOf } from '../../transport/secrets';
import type { SellingPartnerCredential } from './hosts';

const meaning = (code: RefusalCode, cause: string, nextStep: string): Meaning => ({
	code,
	cause,
	nextStep,
});

const reconnect =
	'Authorise the application in Seller Central again and paste the new refresh token.';

/** By the code of Login with Amazon: https://developer-docs.amazon.com/sp-api/docs/lwa-credentials-faq */
const meanings: Readonly<Record<string, Meaning>> = {
	invalid_client: meaning(
		'amazonClientSecret',
		'Amazon does not accept client ID and client secret',
		'Check both. A client secret ends after 180 days: make a new one in the Solution Provider Portal and paste it into the credential.',
	),
	unauthorized_client: meaning(
		'amazonConsent',
		'The refresh token belongs to another application',
		reconnect,
	),
	invalid_grant: meaning(
		'amazonConsent',
		"The seller's consent was withdrawn or has ended, or the refresh token is incomplete",
		reconnect,
	),
};

const refused = meaning(
	'amazonSignIn',
	'Amazon did not sign in',
	'Check client ID, client secret and refresh token of the Amazon credential.',
);

const notAmazon = meaning(
	'amazonSignIn',
	'What answered the sign-in is not Amazon',
	'Check the network and the token URL of the Amazon credential, and try again.',
);

/** The code of a sign-in that Amazon did not answer, or answered with an error of its own. */
export const signInUnreachable = 'amazonUnreachable';

const unreachable = meaning(
	signInUnreachable,
	'Amazon does not sign anybody in at the moment, or is not to be reached',
	'Try again; if it stays so, check the network and the token URL.',
);

/** What a failed sign-in means and what to do, without anything of the request: it holds the secrets. */
export function signInRefusal(error: unknown, credential: SellingPartnerCredential): Refusal {
	if (error instanceof Refusal) return error;
	const mask = maskOf([credential.clientSecret, credential.refreshToken]);
	const { response } = fieldsOf(error);
	const { status: answered, data } = fieldsOf(response);
	const { error: code, error_description: description } = fieldsOf(data);
	// A success that is thrown all the same broke off within its body.
	const isBroken = Number(answered) < 300;
	const status = isBroken ? 0 : Number(answered) || 0;
	const words = mask(textOf(description) || wordsOf(error)).slice(0, 300);
	return new ApiRefusal(meaningOf(textOf(code), status), {
		service: 'Amazon',
		status,
		code: mask(textOf(code)),
		words,
		subject: 'sign-in',
	});
}

function meaningOf(code: string, status: number): Meaning {
	if (code !== '') return meanings[code] ?? refused;
	return status === 0 || status === 429 || status >= 500 ? unreachable : notAmazon;
}

/**
 * The error that the credential throws. It carries the refusal, but no `code`: n8n's credential test
 * prints one before the message. The message ends in the next step, since the test shows nothing else.
 */
export class SignInFailure extends Error {
	constructor(readonly refusal: Refusal) {
		super(`${refusal.message} ${refusal.nextStep}`);
		this.name = 'SignInFailure';
	}
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : 'no answer');
