import type { IDataObject } from 'n8n-workflow';
import type { SellingPartner } from '../client';
import { list } from '../http/paging';
import type { ListEndpoint } from './endpoint';
import { justNowMs, parts, type Span } from './spans';
import { inHalves } from './splitting';

/** Finances API 2024-06-19: https://developer-docs.amazon.com/sp-api/docs/finances-api-v2024-06-19-reference */
const root = '/finances/2024-06-19';
const role = 'Finance and Accounting';

export const listTransactionsEndpoint: ListEndpoint = {
	operation: 'listTransactions',
	method: 'GET',
	path: `${root}/transactions`,
	rate: 0.5,
	burst: 10,
	role,
	holds: 'payload.transactions',
	next: 'payload.nextToken',
	token: 'nextToken',
};

export const listBalancesEndpoint: ListEndpoint = {
	operation: 'listBalances',
	method: 'GET',
	path: `${root}/balances`,
	rate: 0.5,
	burst: 10,
	role,
	holds: 'balances',
	next: 'nextToken',
	token: 'nextToken',
};

export const listSummaryEndpoint: ListEndpoint = {
	operation: 'listSummary',
	method: 'GET',
	path: `${root}/summary`,
	rate: 0.5,
	burst: 10,
	role,
	holds: 'summaries',
	next: 'nextToken',
	token: 'nextToken',
};

/** A financial event, as much as this package looks at. Every field may be absent or null. */
export interface Transaction extends IDataObject {
	transactionId?: string;
	transactionType?: string;
	transactionStatus?: string | null;
	postedDate?: string;
	description?: string;
}

export interface TransactionFilter {
	/** Absent where transactions of one order or event group are asked for, of any time. */
	readonly span: Span | null;
	/** Other than those of the United States, whose merchant-fulfilled orders it would leave out. */
	readonly marketplaceId?: string;
	readonly transactionStatus?: string;
	readonly relatedIdentifierName?: string;
	readonly relatedIdentifierValue?: string;
}

/** The transactions that fit; a span beyond 180 days, which Amazon answers with nothing, is asked in parts. */
export async function* listTransactions(
	amazon: SellingPartner,
	{ span, ...filter }: TransactionFilter,
): AsyncGenerator<Transaction> {
	const subject = subjectOf(filter.relatedIdentifierValue);
	const now = await amazon.now();
	const read = (part: Span | null) => {
		const query = (at: number) => ({ ...filter, ...(part && postedIn(part, at)) });
		return list<Transaction>(amazon, listTransactionsEndpoint, { query, subject });
	};
	if (span === null) return yield* read(null);
	for (const part of parts(span, now)) yield* inHalves<Transaction>(read, part, now);
}

const subjectOf = (of?: string): string => `list of transactions${of ? ` of ${of}` : ''}`;

const postedIn = ({ from, to }: Span, now: number): IDataObject => ({
	postedAfter: isoOf(from),
	...(to !== null && to < now - justNowMs && { postedBefore: isoOf(to) }),
});

const isoOf = (time: number): string => new Date(time).toISOString();

export const listBalances = (amazon: SellingPartner, query: IDataObject) =>
	list(amazon, listBalancesEndpoint, { query, subject: 'list of balances' });

export const listSummaries = (amazon: SellingPartner, query: IDataObject) =>
	list(amazon, listSummaryEndpoint, { query, subject: 'list of summaries' });
