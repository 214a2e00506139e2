import axios from 'axios';
import type { Rest } from './rest.mts';

export interface Credential {
	readonly id: string;
	readonly name: string;
	readonly type: string;
}

type CredentialData = Record<string, unknown>;

export class Credentials {
	constructor(private readonly rest: Rest) {}

	async list(): Promise<Credential[]> {
		return await this.rest.get<Credential[]>('/rest/credentials');
	}

	async create(name: string, type: string, data: CredentialData): Promise<Credential> {
		return await this.rest.post<Credential>('/rest/credentials', { name, type, data });
	}

	/** Makes the credential of that name, or gives the existing one this data. */
	async put(name: string, type: string, data: CredentialData): Promise<Credential> {
		const existing = (await this.list()).find((one) => one.name === name && one.type === type);
		if (!existing) return await this.create(name, type, data);
		return await this.rest.patch<Credential>(`/rest/credentials/${existing.id}`, {
			name,
			type,
			data,
		});
	}

	async data(id: string): Promise<CredentialData> {
		const { data } = await this.rest.get<{ data: CredentialData }>(`/rest/credentials/${id}`, {
			includeData: true,
		});
		return data;
	}

	/** What a user does in the browser: Connect, then Accept at Zoho, then n8n's callback. */
	async connectZoho(id: string): Promise<void> {
		await this.finishZoho(id, await this.authorizeUrl(id));
	}

	/** Where *Connect* leads the browser. */
	async authorizeUrl(id: string): Promise<string> {
		return await this.rest.get<string>('/rest/oauth2-credential/auth', { id });
	}

	/** Accept at Zoho, then n8n's callback. */
	async finishZoho(id: string, authorize: string): Promise<void> {
		const callback = await accept(authorize);
		const page = await this.rest.raw(callback);
		const { oauthTokenData } = await this.data(id);
		if (page.status !== 200 || !oauthTokenData) {
			throw new Error(`Zoho was not connected: ${page.status} ${String(page.data).slice(0, 500)}`);
		}
	}
}

/** The simulator's consent page accepts at the same address with `/accept`. */
export async function accept(authorizeUrl: string): Promise<string> {
	const url = new URL(authorizeUrl);
	url.pathname = `${url.pathname.replace(/\/$/, '')}/accept`;
	const answer = await axios.get<unknown>(url.href, {
		maxRedirects: 0,
		validateStatus: () => true,
	});
	const location: unknown = answer.headers.location;
	if (answer.status === 302 && typeof location === 'string') return location;
	throw new Error(`Zoho's consent page answered ${answer.status}: ${JSON.stringify(answer.data)}`);
}
