import type { Account } from './account.mts';
import { type Call, type Gate, addOperation } from './operation.mts';
import { Pages, parametersOf } from './paging.mts';
import { single, time } from './parameters.mts';
import { invalidInput } from './refusals.mts';

const longestMs = 180 * 24 * 3600_000;
const justNowMs = 2 * 60_000;
// developer-docs.amazon.com/sp-api get-latest-transactions.
const pageSize = 500;

/** A transaction in Amazon's own shape; only the fields that lists are filtered by are named. */
export interface Transaction {
	postedDate?: string;
	transactionStatus?: string | null;
	relatedIdentifiers?: Array<{ relatedIdentifierName?: string; relatedIdentifierValue?: string }>;
	[field: string]: unknown;
}

/** listTransactions of the Finances API; rules from finances_2024-06-19.json. */
export function addTransactions(gate: Gate, account: Account, stored: Transaction[]): void {
	const pages = new Pages<Transaction>();
	addOperation(gate, {
		id: 'listTransactions',
		method: 'GET',
		path: '/finances/2024-06-19/transactions',
		answer: (call) => {
			const parameters = parametersOf(call.query, 'nextToken');
			const found = asked(call, stored, account.now());
			const token = single(call, 'nextToken');
			const { items, nextToken } =
				token === undefined
					? pages.first(found, pageSize, parameters, gate.options.emptyFirstPage)
					: pages.next(token, parameters);
			return {
				payload: { transactions: items, ...(nextToken !== undefined && { nextToken }) },
			};
		},
	});
}

function asked(call: Call, stored: Transaction[], now: number): Transaction[] {
	const name = single(call, 'relatedIdentifierName');
	const value = single(call, 'relatedIdentifierValue');
	const after = time(call, 'postedAfter');
	// Words of the sandbox answer of the model.
	if (after === undefined && name === undefined) throw invalidInput('Start date cannot be null');
	const before = time(call, 'postedBefore') ?? now - justNowMs;
	if (Math.max(after ?? 0, before) > now - justNowMs || before <= (after ?? 0)) {
		throw invalidInput('Date range is invalid.');
	}
	if (after !== undefined && before - after > longestMs) return [];
	const status = single(call, 'transactionStatus');
	return stored
		.filter(({ postedDate }) => within(Date.parse(postedDate ?? ''), after ?? 0, before))
		.filter(({ transactionStatus }) => status === undefined || same(transactionStatus, status))
		.filter((one) => name === undefined || isRelated(one, name, value));
}

const within = (time: number, after: number, before: number) => time >= after && time < before;

/** Bodies of 2024 say `Released`, the filter is `RELEASED`: selling-partner-api-models#4237. */
const same = (left: string | null | undefined, right: string): boolean =>
	left?.toUpperCase() === right.toUpperCase();

// Other identifiers do not filter, says the model; that they are refused is assumed.
const filtering = new Set(['FINANCIAL_EVENT_GROUP_ID', 'ORDER_ID']);

function isRelated({ relatedIdentifiers }: Transaction, name: string, value: string | undefined) {
	if (!filtering.has(name)) throw invalidInput('Invalid input', `Invalid input in ${name}`);
	return (relatedIdentifiers ?? []).some(
		(one) => one.relatedIdentifierName === name && one.relatedIdentifierValue === value,
	);
}
