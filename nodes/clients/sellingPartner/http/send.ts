import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	IHttpRequestMethods,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
	IPollFunctions,
} from 'n8n-workflow';
import { maskOf, type Mask } from '../../transport/secrets';
import { apiBaseUrl } from '../signIn/hosts';
import type { SellingPartnerCredential } from '../signIn/hosts';
import { grantlessHeader, grantlessKey } from '../signIn/grantless';
import { accessTokens, sellerKey } from '../signIn/tokenCache';
import type { Answer } from './answer';

/** Every place of n8n that Amazon is asked from. */
export type SellingPartnerContext = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

export const credentialName = 'amazonSellingPartnerOAuth2Api';

export interface Connection {
	readonly baseUrl: string;
	/** Names the seller and the application in process memory; no secret can be read from it. */
	readonly seller: string;
	readonly sellerId: string;
	readonly credential: SellingPartnerCredential;
	/** Hides the secrets of the credential and its tokens in what Amazon says. */
	readonly mask: Mask;
}

export async function readConnection(ctx: SellingPartnerContext): Promise<Connection> {
	const credential = await ctx.getCredentials<SellingPartnerCredential & IDataObject>(
		credentialName,
	);
	const seller = sellerKey(credential);
	const { clientSecret, refreshToken, sellerId = '' } = credential;
	return {
		baseUrl: apiBaseUrl(credential),
		seller,
		sellerId: sellerId.trim(),
		credential,
		mask: (text) =>
			maskOf([
				clientSecret,
				refreshToken,
				accessTokens.latest(seller),
				accessTokens.latest(grantlessKey(seller)),
			])(text),
	};
}

const userAgent = 'n8n-nodes-amazon-zoho-books/0.1.0 (Language=JavaScript; Platform=n8n)';

/** One request on its way: where to, with what. */
export interface Outgoing {
	readonly method: IHttpRequestMethods;
	readonly url: string;
	readonly query: IDataObject;
	readonly body?: IDataObject;
	readonly grantless: boolean;
}

/** One request, signed by the credential. A redirect would carry the token along: none is followed. */
export async function send(ctx: SellingPartnerContext, outgoing: Outgoing): Promise<Answer> {
	const { statusCode, headers, body } = (await ctx.helpers.httpRequestWithAuthentication.call(
		ctx,
		credentialName,
		optionsOf(outgoing),
	)) as IN8nHttpFullResponse;
	const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
	return { status: statusCode, headers, text };
}

function optionsOf({ method, url, query, body, grantless }: Outgoing): IHttpRequestOptions {
	return {
		method,
		url,
		qs: query,
		arrayFormat: 'comma',
		headers: {
			accept: 'application/json',
			'user-agent': userAgent,
			...(body && { 'content-type': 'application/json' }),
			...(grantless && { [grantlessHeader]: 'true' }),
		},
		...(body && { body: JSON.stringify(body) }),
		// As text: n8n would hand over JSON that is cut off as if it were an answer.
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: 60_000,
	};
}
