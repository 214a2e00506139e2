import type { ApiTable, Call } from '../operation.mts';
import { Pages, tokenField } from '../paging.mts';
import { single, time } from '../parameters.mts';
import { invalidInput } from '../refusals.mts';
import { days, minutes } from '../times.mts';
import type { World } from '../world.mts';
import { isListed } from './transactionFilters.mts';

const longestMs = days(180);
const justNowMs = minutes(2);
// developer-docs.amazon.com/sp-api get-latest-transactions.
const pageSize = 500;

/** A transaction in Amazon's own shape; only the fields that lists are filtered by are named. */
export interface Transaction {
	postedDate?: string;
	transactionStatus?: string | null;
	relatedIdentifiers?: Array<{
		relatedIdentifierName?: string;
		relatedIdentifierValue?: string;
	}> | null;
	[field: string]: unknown;
}

/** listTransactions of the Finances API; rules from finances_2024-06-19.json. */
export function transactions(world: World): ApiTable {
	const pages = new Pages<Transaction>({
		now: world.now,
		tokenName: 'nextToken',
		emptyFirst: world.options.emptyFirstPage,
		// The older version said so: amzn/selling-partner-api-models#562; that it still holds is assumed.
		lifetimeMs: minutes(25),
	});
	return {
		listTransactions: {
			method: 'GET',
			path: '/finances/2024-06-19/transactions',
			rate: 0.5,
			burst: 10,
			answer: (call) => {
				const find = () => asked(call, world);
				const { items, nextToken } = pages.page(call, pageSize, find);
				return { payload: { transactions: items, ...tokenField('nextToken', nextToken) } };
			},
		},
	};
}

/** What was found, in the order in which it was posted (assumed). */
function asked(call: Call, { transactions: stored, now }: World): Transaction[] {
	const after = time(call, 'postedAfter');
	// Words of the sandbox answer of the model.
	if (after === undefined && !call.query.has('relatedIdentifierName')) {
		throw invalidInput('Start date cannot be null');
	}
	const latest = now() - justNowMs;
	const before = time(call, 'postedBefore') ?? latest;
	if (Math.max(after ?? 0, before) > latest || before <= (after ?? 0)) {
		throw invalidInput('Date range is invalid.');
	}
	const isWanted = isListed({
		status: single(call, 'transactionStatus'),
		marketplaceId: single(call, 'marketplaceId'),
		identifierName: single(call, 'relatedIdentifierName'),
		identifierValue: single(call, 'relatedIdentifierValue'),
	});
	if (after !== undefined && before - after > longestMs) return [];
	return stored
		.filter(({ postedDate }) => within(Date.parse(postedDate ?? ''), after ?? 0, before))
		.filter(isWanted)
		.map((one) => structuredClone(one));
}

const within = (time: number, after: number, before: number) => time >= after && time < before;
