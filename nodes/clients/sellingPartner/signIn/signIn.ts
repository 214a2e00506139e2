import { Refusal } from '../../../domain/refusal';
import type { RefusalCode } from '../../../domain/refusalCodes';
import { tokenUrl } from './hosts';
import type { SellingPartnerCredential } from './hosts';
import type { AccessToken } from './tokenCache';

interface FormPost {
	readonly method: 'POST';
	readonly url: string;
	readonly headers: Record<string, string>;
	readonly body: string;
	readonly json: true;
	readonly disableFollowRedirect: true;
	readonly timeout: number;
}

/** The request that exchanges the refresh token for an access token. */
export function tokenRequest(credential: SellingPartnerCredential): FormPost {
	const form = new URLSearchParams({
		grant_type: 'refresh_token',
		refresh_token: credential.refreshToken.trim(),
		client_id: credential.clientId.trim(),
		client_secret: credential.clientSecret.trim(),
	});
	return {
		method: 'POST',
		url: tokenUrl(credential),
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
		body: form.toString(),
		json: true,
		disableFollowRedirect: true,
		timeout: 60_000,
	};
}

/** Reads Amazon's answer to `tokenRequest`. */
export function readToken(answer: unknown, now: number): AccessToken {
	const { access_token: value, expires_in: seconds } = fieldsOf(answer);
	if (typeof value !== 'string' || value === '')
		throw signInRefusal({ response: { status: 200, data: answer } });
	return { value, expires: now + (typeof seconds === 'number' ? seconds : 3600) * 1000 };
}

const reconnect =
	'Authorise the application in Seller Central again and paste the new refresh token.';

const nextSteps: Readonly<Record<string, string>> = {
	invalid_client:
		'Check client ID and client secret. A client secret ends after 180 days: make a new one in the Solution Provider Portal and paste it into the credential.',
	unauthorized_client: `The refresh token belongs to another application. ${reconnect}`,
	invalid_grant: `The seller's consent was withdrawn or has ended, or the refresh token is incomplete. ${reconnect}`,
};

const otherwise = 'Check client ID, client secret and refresh token of the Amazon credential.';

/** The code of a sign-in that Amazon did not answer, or answered with an error of its own. */
export const signInUnreachable = 'amazonUnreachable';

/** What a failed sign-in means and what to do; also for the credential test, which shows the message only. */
export function signInRefusal(error: unknown): Refusal {
	if (error instanceof Refusal) return error;
	const { status, data } = fieldsOf(fieldsOf(error).response);
	const { error: code, error_description: description } = fieldsOf(data);
	const [name, nextStep] = explain(textOf(code), Number(status) || 0);
	const words = textOf(description) || wordsOf(error);
	const reason = textOf(code) || words;
	return new Refusal(name, `Amazon did not sign in (${reason}). ${nextStep}`, nextStep, {
		service: 'Amazon',
		serviceCode: textOf(code),
		words,
	});
}

function explain(code: string, status: number): readonly [code: RefusalCode, nextStep: string] {
	if (code !== '') return [codeNames[code] ?? 'amazonSignIn', nextSteps[code] ?? otherwise];
	const isUnreachable = status === 0 || status === 429 || status >= 500;
	return [isUnreachable ? signInUnreachable : 'amazonSignIn', noAnswer];
}

const noAnswer = 'Try again; if it stays so, check the network and the token URL.';

const codeNames: Readonly<Record<string, RefusalCode>> = {
	invalid_client: 'amazonClientSecret',
	invalid_grant: 'amazonConsent',
	unauthorized_client: 'amazonConsent',
};

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : 'no answer');
