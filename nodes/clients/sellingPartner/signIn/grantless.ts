import type { IDataObject, IHttpRequestHelper } from 'n8n-workflow';
import type { SellingPartnerCredential } from './hosts';
import { grantlessRequest, readToken } from './signIn';
import { SignInFailure, signInRefusal } from './signInRefusal';
import { accessTokens, sellerKey } from './tokenCache';

/** Marks a request that goes out with the application's own token; the credential takes it off again. */
export const grantlessHeader = 'x-grantless';

/** The scope of notifications: https://developer-docs.amazon.com/sp-api/docs/grantless-operations */
const scope = 'sellingpartnerapi::notifications';

/** The application's token beside the seller's in the cache of tokens. */
export const grantlessKey = (seller: string): string => `${seller} ${scope}`;

/** Makes sure that a token of the application is held; n8n itself prepares only the seller's. */
export async function fillGrantless(
	{ helpers }: Pick<IHttpRequestHelper, 'helpers'>,
	credential: SellingPartnerCredential,
): Promise<void> {
	const issue = async () =>
		readToken(
			(await helpers.httpRequest(grantlessRequest(credential, scope))) as IDataObject,
			Date.now(),
			credential,
		);
	await accessTokens.fill(
		grantlessKey(sellerKey(credential)),
		async () => await issue().catch(failWith(credential)),
	);
}

/** Turns whatever a request for a token ended in into the credential's own error. */
export const failWith =
	(credential: SellingPartnerCredential) =>
	(error: unknown): never => {
		throw new SignInFailure(signInRefusal(error, credential));
	};
