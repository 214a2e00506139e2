import axios from 'axios';
import { accept } from '../n8n/credentials.mts';

export interface ZohoAddress {
	readonly url: string;
	readonly clientId: string;
	readonly clientSecret: string;
	readonly organizationId: string;
}

const CALLBACK = 'http://127.0.0.1/callback';
const SCOPE = 'ZohoBooks.accountants.READ';

/** Signs in as any application does: consent page, code, token. */
export async function signIn(zoho: ZohoAddress): Promise<string> {
	const client = { client_id: zoho.clientId, redirect_uri: CALLBACK };
	const asked = {
		...client,
		response_type: 'code',
		access_type: 'offline',
		scope: SCOPE,
		state: 'demo',
	};
	const callback = await accept(
		`${zoho.url}/oauth/v2/auth?${new URLSearchParams(asked).toString()}`,
	);
	const code = new URL(callback).searchParams.get('code') ?? '';
	const secrets = { client_secret: zoho.clientSecret, grant_type: 'authorization_code', code };
	const form = new URLSearchParams({ ...client, ...secrets });
	const { data } = await axios.post<{ access_token?: string }>(`${zoho.url}/oauth/v2/token`, form);
	if (!data.access_token) throw new Error(`Zoho gave the demo no token: ${JSON.stringify(data)}`);
	return data.access_token;
}
