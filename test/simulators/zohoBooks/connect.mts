import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import { apiRoot } from './gate.mts';
import type { ZohoBooksSimulator } from './index.mts';

const redirectUri = 'http://127.0.0.1:5678/rest/oauth2-credential/callback';

const modules = [
	'accountants',
	'banking',
	'bills',
	'contacts',
	'creditnotes',
	'customerpayments',
	'debitnotes',
	'expenses',
	'invoices',
	'purchaseorders',
	'settings',
	'vendorpayments',
];

export const everything = modules
	.flatMap((module) =>
		['CREATE', 'READ', 'UPDATE', 'DELETE'].map((action) => `ZohoBooks.${module}.${action}`),
	)
	.join(',');

/** Never throws on a status, so that tests can look at refusals. */
export const web = axios.create({ validateStatus: () => true, maxRedirects: 0 });

type Parameters = Record<string, string>;

/** Accepts the consent page without a browser; the answer is the redirect. */
export async function accept(sim: ZohoBooksSimulator, changes: Parameters = {}) {
	return await web.get(`${sim.url}/oauth/v2/auth/accept`, {
		params: {
			client_id: sim.clientId,
			redirect_uri: redirectUri,
			response_type: 'code',

			scope: everything,
			state: 'some-state',
			access_type: 'offline',
			...changes,
		},
	});
}

export const redirectOf = ({ headers }: AxiosResponse): URLSearchParams =>
	new URL(String(headers.location)).searchParams;

export async function askToken(sim: ZohoBooksSimulator, parameters: Parameters) {
	const { clientId: client_id, clientSecret: client_secret } = sim;
	const body = { client_id, client_secret, redirect_uri: redirectUri, ...parameters };
	return await web.post(`${sim.url}/oauth/v2/token`, new URLSearchParams(body));
}

export async function exchange(sim: ZohoBooksSimulator, changes: Parameters = {}) {
	const code = redirectOf(await accept(sim, changes)).get('code') ?? '';
	return (await askToken(sim, { grant_type: 'authorization_code', code })).data;
}

export const refresh = async (sim: ZohoBooksSimulator, refresh_token: string) =>
	await askToken(sim, { grant_type: 'refresh_token', refresh_token });

/** A client of the organization, signed in through consent and code. */
export async function connect(sim: ZohoBooksSimulator, scope = everything): Promise<AxiosInstance> {
	const { access_token } = await exchange(sim, { scope });
	return clientWith(sim, `Zoho-oauthtoken ${access_token}`);
}

export const clientWith = (sim: ZohoBooksSimulator, Authorization: string): AxiosInstance =>
	axios.create({
		baseURL: `${sim.url}${apiRoot}`,
		params: { organization_id: sim.organizationId },
		headers: { Authorization },
		validateStatus: () => true,
	});
