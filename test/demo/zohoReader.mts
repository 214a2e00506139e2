import { setTimeout as sleep } from 'node:timers/promises';
import axios, { type AxiosInstance } from 'axios';
import { signIn, type ZohoAddress } from './zohoSignIn.mts';

export interface ZohoLine {
	readonly account_name: string;
	readonly debit_or_credit: 'debit' | 'credit';
	readonly amount: number;
	readonly bcy_amount?: number;
	readonly description?: string;
}

export interface ZohoJournal {
	readonly journal_id: string;
	readonly entry_number: string;
	readonly reference_number: string;
	readonly journal_date: string;
	readonly currency_code: string;
	readonly exchange_rate: number;
	readonly status: string;
	readonly line_items: ZohoLine[];
}

async function get<T>(http: AxiosInstance, path: string, page = 1): Promise<T> {
	for (;;) {
		const answer = await http.get<T>(path, { params: { page, per_page: 200 } });
		if (answer.status < 300) return answer.data;
		if (answer.status !== 429) throw new Error(`Zoho ${path}: ${JSON.stringify(answer.data)}`);
		await sleep(5000);
	}
}

async function journalIds(http: AxiosInstance): Promise<string[]> {
	const ids: string[] = [];
	for (let page = 1; ; page += 1) {
		const list = await get<{
			journals: Array<{ journal_id: string }>;
			page_context?: { has_more_page?: boolean };
		}>(http, '/journals', page);
		ids.push(...list.journals.map(({ journal_id }) => journal_id));
		if (!list.page_context?.has_more_page) return ids;
	}
}

/** All journals of the organization with their lines, by reference, over HTTP. */
export async function readJournals(zoho: ZohoAddress): Promise<ZohoJournal[]> {
	const http = axios.create({
		baseURL: `${zoho.url}/books/v3`,
		headers: { Authorization: `Zoho-oauthtoken ${await signIn(zoho)}` },
		params: { organization_id: zoho.organizationId },
		validateStatus: () => true,
	});
	const journals: ZohoJournal[] = [];
	for (const id of await journalIds(http)) {
		journals.push((await get<{ journal: ZohoJournal }>(http, `/journals/${id}`)).journal);
	}
	return journals.sort((one, other) => (one.reference_number < other.reference_number ? -1 : 1));
}
