import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { apiBaseUrl } from '../nodes/clients/sellingPartner/signIn/hosts';
import type { SellingPartnerCredential } from '../nodes/clients/sellingPartner/signIn/hosts';
import { sellingPartnerFields } from '../nodes/clients/sellingPartner/signIn/credentialFields';
import {
	failWith,
	grantlessHeader,
	grantlessKey,
} from '../nodes/clients/sellingPartner/signIn/grantless';
import { readToken, tokenRequest } from '../nodes/clients/sellingPartner/signIn/signIn';
import { accessTokens, sellerKey } from '../nodes/clients/sellingPartner/signIn/tokenCache';
import { Refusal } from '../nodes/domain/refusal';

export class AmazonSellingPartnerOAuth2Api implements ICredentialType {
	name = 'amazonSellingPartnerOAuth2Api';

	displayName = 'Amazon Selling Partner OAuth2 API';

	documentationUrl = 'https://developer-docs.amazon.com/sp-api/docs/self-authorization';

	icon = {
		light: 'file:amazonSellingPartner.svg',
		dark: 'file:amazonSellingPartner.dark.svg',
	} as const;

	properties: INodeProperties[] = sellingPartnerFields;

	/** Fills the token cache of this process and returns nothing, so that n8n stores no token. */
	async preAuthentication(this: IHttpRequestHelper, data: ICredentialDataDecryptedObject) {
		const credential = data as unknown as SellingPartnerCredential;
		const issue = async () =>
			readToken(await this.helpers.httpRequest(tokenRequest(credential)), Date.now(), credential);
		const fail = failWith(credential);
		await accessTokens.fill(sellerKey(credential), async () => await issue().catch(fail));
		return {};
	}

	authenticate: IAuthenticate = async (data, request) => signed(data, request);

	test: ICredentialTestRequest = {
		request: {
			baseURL:
				'={{ $credentials.environment === "custom" ? $credentials.apiBaseUrl : "https://" + ($credentials.environment === "sandbox" ? "sandbox." : "") + "sellingpartnerapi-" + $credentials.region + ".amazon.com" }}',
			url: '/sellers/v1/marketplaceParticipations',
		},
	};
}

/** The access token goes to the Selling Partner API only, whatever node uses this credential. */
function signed(
	data: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): IHttpRequestOptions {
	const credential = data as unknown as SellingPartnerCredential;
	const { origin } = new URL(request.url, request.baseURL);
	if (origin !== new URL(apiBaseUrl(credential)).origin) throw strangeOrigin(origin);
	const { [grantlessHeader]: grantless, ...headers } = request.headers ?? {};
	const seller = sellerKey(credential);
	const token = accessTokens.latest(grantless === undefined ? seller : grantlessKey(seller));
	return { ...request, headers: { ...headers, 'x-amz-access-token': token ?? '' } };
}

const strangeOrigin = (origin: string) =>
	new Refusal(
		'strangeHost',
		`This credential is for the Selling Partner API of its region, not for ${origin}.`,
		'Check the address and the region of the credential.',
	);
