import Fastify from 'fastify';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { ZohoSettings } from '../../../../nodes/clients/zohoBooks/http/line.ts';
import { clientOf } from '../../ZohoBooks/connected.mts';
import { testClock } from './testClock.mts';

export interface Reply {
	readonly status?: number;
	readonly headers?: Record<string, string>;
	/** An object becomes JSON; a text is sent as it is; `silence` never answers. */
	readonly body: unknown;
}

export const silence = Symbol('no answer');

/** A server that answers the API with the given replies in turn (the last for ever), and refreshes in turn. */
export async function scripted(replies: Reply[], refreshes: Reply[] = []) {
	const app = Fastify({ forceCloseConnections: true });
	const asked: Array<{ method: string; url: string; authorization: string }> = [];
	let refreshed = 0;
	app.addContentTypeParser('*', (_request, _body, done) => done(null));
	app.all('/*', async (request, reply) => {
		const isToken = request.url.startsWith('/oauth');
		const turn = isToken ? refreshed++ : asked.length;
		const script = isToken ? refreshes : replies;
		if (!isToken) {
			const { method, url, headers } = request;
			asked.push({ method, url, authorization: headers.authorization ?? '' });
		}
		const { status = 200, headers = {}, body } = script[turn] ?? script.at(-1) ?? { body: {} };
		if (body === silence) return await reply.hijack();
		void reply.code(status).headers(headers).type('application/json');
		return await reply.send(typeof body === 'string' ? body : JSON.stringify(body));
	});
	const url = await app.listen({ host: '127.0.0.1', port: 0 });
	const clock = testClock();
	return {
		url,
		asked,
		clock,
		refreshes: () => refreshed,
		credential: credentialOf(url),
		client: (changes: ICredentialDataDecryptedObject = {}, settings: Partial<ZohoSettings> = {}) =>
			clientOf({ ...credentialOf(url), ...changes }, { clock, ...settings }),
		close: async () => await app.close(),
	};
}

let organization = 1000;
let token = 0;

/** Every credential has an organization and a token of its own: limits and verdicts are shared by process. */
function credentialOf(url: string): ICredentialDataDecryptedObject {
	return {
		dataCenter: 'custom',
		accountsUrl: url,
		apiBaseUrl: url,

		grantType: 'authorizationCode',
		authentication: 'body',

		clientId: 'client',
		clientSecret: 'very-secret',
		organizationId: String(organization++),
		accessTokenUrl: `${url}/oauth/v2/token`,
		oauthTokenData: tokenData(`access-secret-${token++}`),
	};
}

export const tokenData = (access_token: string, changes: object = {}) => ({
	access_token,
	refresh_token: 'refresh-secret',
	token_type: 'Bearer',
	expires_in: 3600,

	n8n_expires_at: String(Date.now() + 3_600_000),
	...changes,
});

export const journals = (...rows: unknown[]): Reply => ({ body: { code: 0, journals: rows } });

export const refusal = (status: number, code: number, message: string, headers = {}): Reply => ({
	status,
	headers,
	body: { code, message },
});
