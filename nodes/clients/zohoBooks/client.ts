import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../domain/exactJson';
import { collections, type Collection } from './collections';
import type { Envelope } from './http/answer';
import type { ZohoContext } from './signIn/connection';
import { defaultSettings, ZohoLine, type ZohoSettings } from './http/line';
import { allPages } from './http/paging';
import { createdRecord } from './http/unexpectedAnswer';
import { journalCalls } from './journalCalls';
import type { Call } from './http/wire';
import { rateOn, ratesFrom, ratesPath } from './storedRate';
import { journalLink } from './webLink';
import type { Account, Currency, Journal, Organization, ZohoBooks } from './zohoBooks';

/** Zoho Books for one organization; an empty id means the credential's, or the only one. */
export function createZohoBooks(
	ctx: ZohoContext,
	organizationId: string,
	settings: Partial<ZohoSettings> = {},
): ZohoBooks {
	const line = new ZohoLine(ctx, organizationId, { ...defaultSettings, ...settings });
	const list = listOf(line);
	return {
		organizationId: async () => await line.organizationId(),
		journalLink: async (id) => journalLink(await line.apiBase(), await line.organizationId(), id),
		servers: async () => ({ api: await line.apiBase(), movedFrom: await line.movedFrom() }),
		callsToday: async () => await line.callsToday(),
		ask: async (call) => await line.ask(call),
		list,
		page: pageOf(line),
		...lists(line, list),
		...accounts(line),
		...journalCalls(line),
	};
}

const listOf = (line: ZohoLine): ZohoBooks['list'] => {
	return async (of, query = {}, limit = Infinity, subject = subjectOf(of)) => {
		const ask = async (page: IDataObject) => {
			const call = get(of.path, page, subject);
			const { needsNoOrganization: isFree } = of;
			return named(of, await (isFree ? line.askWithoutOrganization(call) : line.ask(call)));
		};
		const asked = { ...of.query, ...query };
		if (!of.hasNoPages) return await allPages(ask, of.list, asked, limit, subject);
		return (await allPages(ask, of.list, asked, Infinity, subject)).slice(0, limit);
	};
};

/** The answer with its list under the key that is expected. */
function named({ list, alsoNamed = [] }: Collection, envelope: Envelope): Envelope {
	const other = alsoNamed.find((key) => key in envelope);
	return list in envelope || other === undefined
		? envelope
		: { ...envelope, [list]: envelope[other] };
}

const pageOf =
	(line: ZohoLine): ZohoBooks['page'] =>
	async (of, page, query) => {
		let hasMore = false;
		const asked = { ...of.query, ...query, page, per_page: perPage };
		const ask = async (): Promise<Envelope> => {
			const envelope = await line.ask(get(of.path, asked, subjectOf(of)));
			const { page_context: context } = envelope;
			hasMore = isRecord(context) && context.has_more_page === true;
			return envelope;
		};
		return { rows: await allPages(ask, of.list, {}, perPage, subjectOf(of)), hasMore };
	};

/** The most that Zoho gives at once. */
const perPage = 200;

function lists(line: ZohoLine, list: ZohoBooks['list']) {
	const pages = async (
		path: string,
		key: string,
		query: IDataObject = {},
		limit = Infinity,
		subject = `list of ${key.replaceAll('_', ' ')}`,
	) =>
		await allPages(
			async (page) => await line.ask(get(path, page, subject)),
			key,
			query,
			limit,
			subject,
		);
	const allAccounts: Collection = { ...collections.allAccounts, query: {} };
	return {
		listOrganizations: async (limit?: number) =>
			(await list(collections.organizations, {}, limit)) as Organization[],
		listAccounts: async (query?: IDataObject, limit?: number) =>
			(await list(allAccounts, query, limit)) as Account[],
		listCurrencies: async (limit?: number) =>
			(await list(collections.currencies, {}, limit)) as Currency[],
		storedRate: async (currencyId: string, date: string) =>
			rateOn(date, await pages(ratesPath(currencyId), 'exchange_rates', ratesFrom(date))),
		listJournals: async (query?: IDataObject, limit?: number, subject?: string) =>
			(await pages('/journals', 'journals', query, limit, subject)) as Journal[],
	};
}

const accounts = (line: ZohoLine) => ({
	createAccount: async (body: IDataObject) => {
		const subject = `account ${text(body.account_name)}`;
		const call = { method: 'POST', path: '/chartofaccounts', body, subject } as const;
		return createdRecord(await line.ask(call), 'chart_of_account', subject) as Account;
	},
});

const get = (path: string, query: IDataObject, subject: string): Call => ({
	method: 'GET',
	path,
	query,
	subject,
});

/** `chartofaccounts` is Zoho's own word. */
const subjectOf = ({ list }: Collection): string =>
	`list of ${list === 'chartofaccounts' ? 'accounts' : list}`;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
