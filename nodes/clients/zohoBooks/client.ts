import type { IDataObject } from 'n8n-workflow';
import type { Envelope } from './http/answer';
import type { ZohoContext } from './signIn/connection';
import { defaultSettings, ZohoLine, type ZohoSettings } from './http/line';
import { allPages } from './http/paging';
import { rateOn, ratesFrom, ratesPath } from './storedRate';
import type { Account, Currency, Journal, Organization, ZohoBooks } from './zohoBooks';

/** Zoho Books for one organization; an empty id means the credential's. */
export function createZohoBooks(
	ctx: ZohoContext,
	organizationId: string,
	settings: Partial<ZohoSettings> = {},
): ZohoBooks {
	const line = new ZohoLine(ctx, organizationId, { ...defaultSettings, ...settings });
	return {
		organizationId: async () => await line.organizationId(),
		...lists(line),
		...records(line),
	};
}

function lists(line: ZohoLine) {
	const list = async (
		...[path, key, query, limit, subject]: [string, string, IDataObject?, number?, string?]
	) => await allPages(async (page) => await line.ask(get(path, page, subject)), key, query, limit);
	return {
		listOrganizations: async (limit?: number) => {
			// This list documents no pages, so none are asked for.
			const ask = async (page: IDataObject) =>
				await line.askWithoutOrganization(get('/organizations', page));
			return (await allPages(ask, 'organizations')).slice(0, limit) as Organization[];
		},
		listAccounts: async (query?: IDataObject, limit?: number) =>
			(await list('/chartofaccounts', 'chartofaccounts', query, limit)) as Account[],
		listCurrencies: async (limit?: number) =>
			(await list('/settings/currencies', 'currencies', {}, limit)) as Currency[],
		storedRate: async (currencyId: string, date: string) =>
			rateOn(date, await list(ratesPath(currencyId), 'exchange_rates', ratesFrom(date))),
		listJournals: async (query?: IDataObject, limit?: number, subject?: string) =>
			(await list('/journals', 'journals', query, limit, subject)) as Journal[],
	};
}

function records(line: ZohoLine) {
	const create = async (path: string, body: IDataObject, subject: string) =>
		await line.ask({ method: 'POST', path, body, subject });
	return {
		createAccount: async (body: IDataObject) =>
			part(
				await create('/chartofaccounts', body, `account ${text(body.account_name)}`),
				'chart_of_account',
			) as Account,
		getJournal: async (id: string) =>
			part(
				await line.ask({ ...get(journalPath(id)), subject: `journal ${id}` }),
				'journal',
			) as Journal,
		createJournal: async (body: IDataObject) =>
			part(
				await create('/journals', body, `journal ${text(body.reference_number)}`),
				'journal',
			) as Journal,
		deleteJournal: async (id: string) => {
			await line.ask({ method: 'DELETE', path: journalPath(id), subject: `journal ${id}` });
		},
	};
}

const journalPath = (id: string): string => `/journals/${encodeURIComponent(id)}`;

const get = (path: string, query?: IDataObject, subject = listOf(path)) => ({
	...({ method: 'GET', path, query } as const),
	subject,
});

const listOf = (path: string): string => `list of ${path.slice(path.lastIndexOf('/') + 1)}`;

const part = (envelope: Envelope, key: string): IDataObject => (envelope[key] ?? {}) as IDataObject;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
