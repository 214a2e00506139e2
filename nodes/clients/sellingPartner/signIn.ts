import { Refusal } from '../../domain/refusal';
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
		throw signInRefusal({ response: { data: answer } });
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

/** What a failed sign-in means and what to do; also for the credential test, which shows the message only. */
export function signInRefusal(error: unknown): Refusal {
	if (error instanceof Refusal) return error;
	const data = fieldsOf(fieldsOf(fieldsOf(error).response).data);
	const code = typeof data.error === 'string' ? data.error : '';
	const nextStep = code === '' ? noAnswer : (nextSteps[code] ?? otherwise);
	const words =
		typeof data.error_description === 'string' ? data.error_description : wordsOf(error);
	const name = codeNames[code] ?? 'amazonSignIn';
	return new Refusal(name, `Amazon did not sign in (${code || words}). ${nextStep}`, nextStep, {
		service: 'Amazon',
		serviceCode: code,
		words,
	});
}

const noAnswer = 'Try again; if it stays so, check the network and the token URL.';

const codeNames: Readonly<Record<string, string>> = {
	invalid_client: 'amazonClientSecret',
	invalid_grant: 'amazonConsent',
	unauthorized_client: 'amazonConsent',
};

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null ? { ...value } : {};

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : 'no answer');
