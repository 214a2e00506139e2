import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../shared/refusal.mts';
import { incomingOf } from '../shared/server.mts';
import type { Credentials } from './options.mts';
import { expiredToken, missingToken, noAccess, unknownToken } from './refusals.mts';

// developer-docs.amazon.com/sp-api connecting-to-the-selling-partner-api: an access token lasts an hour.
const lifetimeSeconds = 3600;

interface Issued {
	expires: number;
	scope: string | undefined;
}

export const notificationsScope = 'sellingpartnerapi::notifications';

// developer-docs.amazon.com/sp-api grantless-operations.
const scopes = new Set([notificationsScope, 'sellingpartnerapi::client_credential:rotation']);

const newCredentials = (): Credentials => ({
	clientId: `amzn1.application-oa2-client.${randomBytes(16).toString('hex')}`,
	clientSecret: `amzn1.oa2-cs.v1.${randomBytes(32).toString('hex')}`,
	refreshToken: `Atzr|${randomBytes(48).toString('base64url')}`,
});

/** Login with Amazon: one application, one seller's consent, any number of access tokens. */
export class SignIn {
	private readonly tokens = new Map<string, Issued>();
	private consent = true;
	private hasSecret = true;

	constructor(
		private readonly now: () => number,
		readonly credentials: Credentials = newCredentials(),
	) {}

	/** Ends every access token handed out so far. */
	expireTokens(): void {
		for (const issued of this.tokens.values()) issued.expires = 0;
	}

	/** The seller withdraws consent: no access token is known any more, none is issued. */
	revokeConsent(): void {
		this.consent = false;
		this.tokens.clear();
	}

	/** The client secret ends after 180 days: developer-docs.amazon.com/sp-api rotating-your-apps-lwa-credentials. */
	expireSecret(): void {
		this.hasSecret = false;
	}

	/** The seller authorises the application again. */
	giveConsent(): void {
		this.consent = true;
	}

	/** A grantless operation takes a token of its scope only, every other one the seller's (assumed words). */
	check(token: string | undefined, scope?: string): void {
		if (token === undefined || token === '') throw missingToken();
		const issued = this.tokens.get(token);
		if (issued === undefined) throw unknownToken();
		if (this.now() >= issued.expires) throw expiredToken();
		if (issued.scope !== scope) throw noAccess();
	}

	/** The answer to a form posted to the token endpoint. */
	issue(form: URLSearchParams): Record<string, unknown> {
		const { clientId, clientSecret, refreshToken } = this.credentials;
		const isClient =
			form.get('client_id') === clientId && form.get('client_secret') === clientSecret;
		if (!isClient || !this.hasSecret) throw invalidClient();
		if (form.get('grant_type') === 'client_credentials') return this.grantless(form.get('scope'));
		if (form.get('grant_type') !== 'refresh_token') throw unsupportedGrant();
		if (!this.consent || form.get('refresh_token') !== refreshToken) throw invalidGrant();
		// Shape: recorded by peddler, TokenTest/test_request. The refresh token is not rotated.
		return { ...this.newToken(), refresh_token: refreshToken };
	}

	/** Shape: recorded by peddler, TokenTest/test_grantless_operations. */
	private grantless(scope: string | null): Record<string, unknown> {
		if (scope === null || !scopes.has(scope)) throw invalidScope();
		return { ...this.newToken(scope), scope };
	}

	private newToken(scope?: string): Record<string, unknown> {
		const token = `Atza|${randomBytes(48).toString('base64url')}`;
		this.tokens.set(token, { expires: this.now() + lifetimeSeconds * 1000, scope });
		return { access_token: token, token_type: 'bearer', expires_in: lifetimeSeconds };
	}
}

// jlevers/selling-partner-api#602: wrong and expired secrets alike.
const invalidClient = () =>
	new Refusal(401, {
		error_description: 'Client authentication failed',
		error: 'invalid_client',
	});

// amzn/selling-partner-api-docs#2379.
const invalidGrant = () =>
	new Refusal(400, {
		error_description:
			"The request has an invalid grant parameter : refresh_token. User may have revoked or didn't grant the permission.",
		error: 'invalid_grant',
	});

// RFC 6749, section 5.2; the words are assumed.
const invalidScope = () =>
	new Refusal(400, {
		error_description: 'The request has an invalid parameter : scope',
		error: 'invalid_scope',
	});

// Recorded by peddler, TokenTest/test_bad_Token.
const unsupportedGrant = () =>
	new Refusal(400, {
		error_index: randomBytes(8).toString('hex'),
		error_description: 'The authorization grant type is not supported by the authorization server',
		error: 'unsupported_grant_type',
		request_id: randomBytes(16).toString('hex'),
	});

export const tokenPath = '/auth/o2/token';

/**
 * developer-docs.amazon.com/sp-api connecting-to-the-selling-partner-api asks for a form; JSON, which the
 * widely used client github.com/amz-tools/amazon-sp-api sends, is taken as well.
 */
function fieldsOf(type: string, body: string): URLSearchParams {
	if (type.startsWith('application/json')) {
		return new URLSearchParams(JSON.parse(body) as Record<string, string>);
	}
	return new URLSearchParams(type.startsWith('application/x-www-form-urlencoded') ? body : '');
}

export function addSignIn(app: FastifyInstance, signIn: SignIn): void {
	app.post(tokenPath, (request, reply) => {
		const { headers, body } = incomingOf(request);
		const answer = signIn.issue(fieldsOf(headers['content-type'] ?? '', body));
		return reply.type('application/json').send(JSON.stringify(answer));
	});
}
