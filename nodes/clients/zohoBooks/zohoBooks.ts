import type { IDataObject } from 'n8n-workflow';
import type { Collection } from './collections';
import type { Envelope } from './http/answer';
import type { DailyCalls } from './http/dailyCalls';
import type { Call } from './http/wire';
import type { JournalCalls } from './journalCalls';

export interface Journal extends IDataObject {
	journal_id: string;
	reference_number: string;
	entry_number: string;
	journal_date: string;
	status: string;
	notes: string;
	total: number | string;
	/** Only on one journal; list rows have neither it nor lines. */
	currency_code?: string;
}

export interface Account extends IDataObject {
	account_id: string;
	account_name: string;
	account_code?: string;
	account_type: string;
}

export interface Currency extends IDataObject {
	currency_id: string;
	currency_code: string;
	is_base_currency?: boolean;
	/** Decimals that Zoho Books keeps; a number, or its text. */
	price_precision?: number | string;
}

export interface Organization extends IDataObject {
	organization_id: string;
	name: string;
	currency_code: string;
	time_zone: string;
}

/** Zoho's own filter names; all are optional. */
export interface JournalQuery extends IDataObject {
	reference_number?: string;
	reference_number_startswith?: string;
	notes_contains?: string;
	date_start?: string;
	date_end?: string;
}

export interface Page {
	readonly rows: IDataObject[];
	readonly hasMore: boolean;
}

/** Zoho Books as this package uses it. Every refusal is a Refusal or an ApiRefusal. */
export interface ZohoBooks extends JournalCalls {
	/** The organization that every call goes to. */
	organizationId(): Promise<string>;
	/** Where a person sees the journal; empty where the web address is not known. */
	journalLink(journalId: string): Promise<string>;
	/** Where calls go, and what the credential's data center has where the token names another host. */
	servers(): Promise<{ readonly api: string; readonly movedFrom?: string }>;
	/** What Zoho's last answer told of the day's calls; undefined where it told nothing. */
	callsToday(): Promise<DailyCalls | undefined>;
	/** One call for the organization; for what has no method of its own. */
	ask(call: Call): Promise<Envelope>;
	/** All records of a list, or the first `limit` of them; `subject` names it in errors. */
	list(
		of: Collection,
		query?: IDataObject,
		limit?: number,
		subject?: string,
	): Promise<IDataObject[]>;
	/** One page of at most 200 records, for a panel that searches. */
	page(of: Collection, page: number, query: IDataObject): Promise<Page>;
	listOrganizations(limit?: number): Promise<Organization[]>;
	listAccounts(query?: IDataObject, limit?: number): Promise<Account[]>;
	createAccount(account: IDataObject): Promise<Account>;
	listCurrencies(limit?: number): Promise<Currency[]>;
	/** The stored rate that holds on a date (`yyyy-mm-dd`): base units per foreign unit, decimal text; null where none. */
	storedRate(currencyId: string, date: string): Promise<string | null>;
	/** `subject` names the search in errors. */
	listJournals(query?: JournalQuery, limit?: number, subject?: string): Promise<Journal[]>;
}
