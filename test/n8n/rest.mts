import axios, { type AxiosInstance, type AxiosResponse } from 'axios';

export interface Owner {
	readonly email: string;
	readonly password: string;
}

export const OWNER: Owner = { email: 'owner@example.com', password: 'Demo-owner-2026' };

/** The editor's own REST interface, with its session cookie. Answers come wrapped in `data`. */
export class Rest {
	private cookie = '';

	private readonly http: AxiosInstance;

	constructor(readonly url: string) {
		this.http = axios.create({ baseURL: url, validateStatus: () => true, maxRedirects: 0 });
	}

	async logIn(owner: Owner = OWNER): Promise<void> {
		const { showSetupOnFirstLoad } = (
			await this.get<{ userManagement: { showSetupOnFirstLoad: boolean } }>('/rest/settings')
		).userManagement;
		if (showSetupOnFirstLoad) {
			await this.post('/rest/owner/setup', { ...owner, firstName: 'Demo', lastName: 'Owner' });
		} else {
			const { email, password } = owner;
			await this.post('/rest/login', { emailOrLdapLoginId: email, password });
		}
		if (!this.cookie) throw new Error('n8n opened no session.');
	}

	async get<T>(path: string, params: Record<string, unknown> = {}): Promise<T> {
		return await this.send<T>('GET', path, { params });
	}

	async post<T>(path: string, data: unknown = {}): Promise<T> {
		return await this.send<T>('POST', path, { data });
	}

	async patch<T>(path: string, data: unknown): Promise<T> {
		return await this.send<T>('PATCH', path, { data });
	}

	async delete<T>(path: string): Promise<T> {
		return await this.send<T>('DELETE', path, {});
	}

	/** An answer as it came, for pages and redirects. */
	async raw(url: string): Promise<AxiosResponse<unknown>> {
		return await this.http.get<unknown>(url, { headers: { Cookie: this.cookie } });
	}

	private async send<T>(
		method: string,
		path: string,
		content: { params?: Record<string, unknown>; data?: unknown },
	): Promise<T> {
		const headers = { Cookie: this.cookie };
		const request = { method, url: path, headers, ...content };
		const answer = await this.http.request<{ data: T; message?: string }>(request);
		if (answer.status >= 300) {
			const words = answer.data.message ?? JSON.stringify(answer.data);
			throw new Error(`n8n ${method} ${path}: ${answer.status} ${words}`);
		}
		this.keepCookie(answer.headers['set-cookie']);
		return answer.data.data;
	}

	private keepCookie(lines: string[] | undefined): void {
		const session = lines?.find((line) => line.startsWith('n8n-auth='));
		if (session) this.cookie = session.split(';')[0] ?? '';
	}
}
