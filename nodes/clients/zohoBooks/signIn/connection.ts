import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';
import { Refusal } from '../../../domain/refusal';
import { maskOf, type Mask } from '../../transport/secrets';
import { apiBaseOf, ownApi, safeUrl } from './hosts';
import { refusedRefresh, type SignedInElsewhere } from './signInRefusal';

/** Every place of n8n that Zoho Books is asked from. */
export type ZohoContext = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

export const credentialName = 'zohoBooksOAuth2Api';

/** What the credential says, read anew for each client. */
export interface Connection {
	readonly apiBase: string;
	/** What the data center of the credential has, where the token names another host. */
	readonly movedFrom?: string;
	readonly organizationId: string;
	readonly token: Token;
	/** Hides the secrets of a call that went with this access token. */
	readonly maskFor: (accessToken: string) => Mask;
}

/** `error` is what Zoho said to the last refresh that failed; n8n keeps it, also after a new consent. */
export interface Token {
	readonly accessToken: string;
	/** Milliseconds; NaN where n8n does not know. */
	readonly expiresAt: number;
	readonly error: string;
	readonly signedInTo?: SignedInElsewhere;
}

export async function readConnection(ctx: ZohoContext): Promise<Connection> {
	const credential = await ctx.getCredentials(credentialName);
	const data = (credential.oauthTokenData ?? {}) as IDataObject;
	const dataCenter = text(credential.dataCenter);
	const base = apiBase(credential, text(data.api_domain));
	const own = ownApi(dataCenter);
	return {
		apiBase: base,
		movedFrom: own === base ? undefined : own,
		organizationId: text(credential.organizationId),
		token: { ...tokenOf(data), signedInTo: elsewhere(dataCenter, data) },
		maskFor: (accessToken) =>
			maskOf([accessToken, text(data.refresh_token), text(credential.clientSecret)]),
	};
}

/** A new token, also stored by n8n; parallel refreshes of one credential become one. */
export async function refreshToken(ctx: ZohoContext, mask: Mask): Promise<Token> {
	const refreshing = ctx.helpers.refreshOAuth2Token.call(ctx, credentialName) as Promise<unknown>;
	return tokenOf((await refreshing.catch(refuseWith(mask))) as IDataObject);
}

const refuseWith =
	(mask: Mask) =>
	(error: unknown): never => {
		throw refusedRefresh(error, mask);
	};

const tokenOf = (data: IDataObject): Token => ({
	accessToken: text(data.access_token),
	expiresAt: Number(data.n8n_expires_at ?? NaN),
	error: text(data.error),
});

/** Zoho's redirect names the data center of the user; n8n keeps what it said. */
function elsewhere(chosen: string, data: IDataObject): SignedInElsewhere | undefined {
	const { location } = (data.callbackQueryString ?? {}) as IDataObject;
	const real = text(location).toLowerCase();
	return real === '' || real === chosen || chosen === 'custom' ? undefined : { chosen, real };
}

function apiBase(credential: ICredentialDataDecryptedObject, apiDomain: string): string {
	const dataCenter = text(credential.dataCenter);
	const base = apiBaseOf({ dataCenter, apiBaseUrl: text(credential.apiBaseUrl), apiDomain });
	const signInIsSafe = dataCenter !== 'custom' || safeUrl.test(text(credential.accountsUrl));
	if (base !== undefined && signInIsSafe) return base;
	throw new Refusal(
		'insecureUrl',
		'The Zoho Books credential names no usable server.',
		'Choose the data center; custom URLs must begin with https:// (http:// only on this machine).',
	);
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
