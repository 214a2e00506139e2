import { existsSync } from 'node:fs';
import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { AmazonSellingPartnerOAuth2Api } from '../../credentials/AmazonSellingPartnerOAuth2Api.credentials.ts';
import { startSellingPartner } from '../simulators/sellingPartner/index.mts';
import { credentialFor } from '../nodes/clients/sellingPartner/n8n.mts';

const type = new AmazonSellingPartnerOAuth2Api();

const production: ICredentialDataDecryptedObject = {
	region: 'eu',
	environment: 'production',
	clientId: 'amzn1.application-oa2-client.synthetic',
	clientSecret: 'amzn1.oa2-cs.v1.synthetic',
	refreshToken: 'Atzr|synthetic',
};

async function signed(request: IHttpRequestOptions, credential = production) {
	if (typeof type.authenticate !== 'function') throw new Error('The credential signs by function.');
	return await type.authenticate(credential, request);
}

describe('the Amazon credential', () => {
	it('signs requests to the Selling Partner API of its region', async () => {
		const url = 'https://sellingpartnerapi-eu.amazon.com/sellers/v1/marketplaceParticipations';
		const { headers } = await signed({ url });
		expect(headers).toHaveProperty('x-amz-access-token');
	});

	it.each([
		['another host', { url: 'https://example.com/x' }],
		['another region', { url: 'https://sellingpartnerapi-na.amazon.com/x' }],
		['plain http', { url: 'http://sellingpartnerapi-eu.amazon.com/x' }],
		['another port', { url: 'https://sellingpartnerapi-eu.amazon.com:8443/x' }],
		[
			'a host of its own behind a base URL',
			{ baseURL: 'https://sellingpartnerapi-eu.amazon.com', url: '//example.com/x' },
		],
		[
			'a name that only begins alike',
			{ url: 'https://sellingpartnerapi-eu.amazon.com.example.com/x' },
		],
	])('signs no request to %s', async (_case, request) => {
		await expect(signed(request)).rejects.toMatchObject({ code: 'strangeHost' });
	});

	it('asks for one token however many requests begin at once, and gives n8n none to store', async () => {
		const amazon = await startSellingPartner();
		const issued: string[] = [];
		const httpRequest = async ({ url, body }: IHttpRequestOptions): Promise<unknown> => {
			issued.push(url);
			const headers = { 'content-type': 'application/x-www-form-urlencoded' };
			const answer = await fetch(url, { method: 'POST', body: String(body), headers });
			return await answer.json();
		};
		const credential = credentialFor(amazon);
		const prepare = async () =>
			await type.preAuthentication.call({ helpers: { httpRequest } }, credential);
		const outputs = await Promise.all([1, 2, 3, 4, 5].map(prepare));
		expect(outputs).toEqual([{}, {}, {}, {}, {}]);
		expect(issued).toEqual([amazon.tokenUrl]);
		await amazon.close();
	});

	it('fails with cause and next step in one message, and without a code that n8n would print first', async () => {
		const httpRequest = async () => {
			const data = { error: 'invalid_client', error_description: 'Client authentication failed' };
			return await Promise.reject(
				Object.assign(new Error('401'), { response: { status: 401, data } }),
			);
		};
		const failing = type.preAuthentication.call({ helpers: { httpRequest } }, production);
		const error: unknown = await failing.catch((one: unknown) => one);
		expect(error).toMatchObject({
			message:
				'Amazon does not accept client ID and client secret: sign-in (Amazon: Client authentication failed, code invalid_client, HTTP 401). Check both. A client secret ends after 180 days: make a new one in the Solution Provider Portal and paste it into the credential.',
		});
		expect(error).not.toHaveProperty('code');
	});

	it('asks for what the contract names, secrets hidden', () => {
		const names = type.properties.map(({ name }) => name);
		expect(names).toEqual(
			expect.arrayContaining([
				'region',
				'environment',
				'clientId',
				'clientSecret',
				'refreshToken',
				'sellerId',
				'apiBaseUrl',
				'tokenUrl',
			]),
		);
		const secret = type.properties.filter(({ typeOptions }) => typeOptions?.password === true);
		expect(secret.map(({ name }) => name)).toEqual(['clientSecret', 'refreshToken', 'accessToken']);
	});

	it('has its icons beside it', () => {
		for (const icon of Object.values(type.icon)) {
			expect(
				existsSync(new URL(`../../credentials/${icon.replace('file:', '')}`, import.meta.url)),
			).toBe(true);
		}
	});
});
