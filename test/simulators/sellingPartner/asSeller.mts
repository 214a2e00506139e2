import axios, { type AxiosResponse } from 'axios';
import type { SellingPartnerSimulator } from './index.mts';

/** Just so much of Amazon's answers as the tests of the simulator read. */
export interface Body {
	errors?: Array<{ code: string; message: string; details?: string }>;
	reports?: Array<Record<string, string> & { marketplaceIds: string[] }>;
	nextToken?: string;
	url?: string;
	compressionAlgorithm?: string;
	reportId?: string;
	reportDocumentId?: string;
	processingStatus?: string;
	payouts?: Array<Record<string, unknown>>;
	payload?: {
		NextToken?: string;
		FinancialEventGroupList?: Array<Record<string, unknown>>;
		nextToken?: string;
		transactions?: Array<Record<string, unknown>>;
	};
}

export type Answer = AxiosResponse<Body>;

/** Asks for an access token; the answer is whatever comes. */
export async function signIn(
	amazon: SellingPartnerSimulator,
	changes: Record<string, string> = {},
) {
	const { clientId, clientSecret, refreshToken } = amazon.credentials;
	const form = new URLSearchParams({
		grant_type: 'refresh_token',
		client_id: clientId,
		client_secret: clientSecret,
		refresh_token: refreshToken,
		...changes,
	});
	return await axios.post<Record<string, string>>(amazon.tokenUrl, form, {
		validateStatus: () => true,
	});
}

/** A caller with a token, who takes every answer as it comes. */
export async function asSeller(amazon: SellingPartnerSimulator) {
	const token = (await signIn(amazon)).data.access_token ?? '';
	const calm = { headers: { 'x-amz-access-token': token }, validateStatus: () => true };
	return {
		token,
		get: async (path: string, query: Record<string, string> = {}): Promise<Answer> =>
			await axios.get<Body>(`${amazon.url}${path}`, { ...calm, params: query }),
		post: async (path: string, body: unknown): Promise<Answer> =>
			await axios.post<Body>(`${amazon.url}${path}`, body, calm),
	};
}

export type Seller = Awaited<ReturnType<typeof asSeller>>;
