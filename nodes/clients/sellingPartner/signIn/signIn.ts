import { tokenUrl } from './hosts';
import type { SellingPartnerCredential } from './hosts';
import { signInRefusal } from './signInRefusal';
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
export const tokenRequest = (credential: SellingPartnerCredential): FormPost =>
	formPost(credential, {
		grant_type: 'refresh_token',
		refresh_token: credential.refreshToken.trim(),
	});

/** The request for a token of the application itself, without a seller. */
export const grantlessRequest = (credential: SellingPartnerCredential, scope: string): FormPost =>
	formPost(credential, { grant_type: 'client_credentials', scope });

const formPost = (
	credential: SellingPartnerCredential,
	grant: Readonly<Record<string, string>>,
): FormPost => ({
	method: 'POST',
	url: tokenUrl(credential),
	headers: { 'content-type': 'application/x-www-form-urlencoded' },
	body: new URLSearchParams({
		...grant,
		client_id: credential.clientId.trim(),
		client_secret: credential.clientSecret.trim(),
	}).toString(),
	json: true,
	disableFollowRedirect: true,
	timeout: 60_000,
});

/** Reads Amazon's answer to a request for a token. */
export function readToken(
	answer: unknown,
	now: number,
	credential: SellingPartnerCredential,
): AccessToken {
	const { access_token: value, expires_in: seconds } = (answer ?? {}) as Record<string, unknown>;
	if (typeof value !== 'string' || value === '')
		throw signInRefusal({ response: { status: 200, data: answer } }, credential);
	return { value, expires: now + (typeof seconds === 'number' ? seconds : 3600) * 1000 };
}
