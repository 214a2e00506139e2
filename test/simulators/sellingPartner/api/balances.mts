import { marketplaceOf } from '../marketplaces.mts';
import type { ApiTable, Call } from '../operation.mts';
import { Pages, tokenField } from '../paging.mts';
import { list, oneOf, single, time } from '../parameters.mts';
import { invalidInput } from '../refusals.mts';
import { wireMoney } from '../story/money.mts';
import { days, iso } from '../times.mts';
import type { World } from '../world.mts';
import { type Entry, entryOf, minorSum, paidOut, sumOfNodes } from './ledger.mts';

const types = ['AVAILABLE', 'RESERVED', 'TOTAL', 'DEFERRED', 'ACCOUNT_LEVEL_RESERVE'] as const;

type BalanceType = (typeof types)[number];

interface Balance {
	balanceType: BalanceType;
	[field: string]: unknown;
	balances?: Balance[];
}

export const accountType = 'Standard Orders';

/** listBalances of the Finances API; rules from finances_2024-06-19.json, what adds up to what from its sample. */
export function balances(world: World): ApiTable {
	const pages = new Pages<Balance>({ now: world.now, tokenName: 'nextToken' });
	return {
		listBalances: {
			method: 'GET',
			path: '/finances/2024-06-19/balances',
			rate: 0.5,
			burst: 10,
			answer: (call) => {
				const { items, nextToken } = pages.page(call, 500, () => asked(call, world));
				return { balances: items, ...tokenField('nextToken', nextToken) };
			},
		},
	};
}

/** One balance for each currency, at the store whose currency it is (assumed). */
function asked(call: Call, world: World): Balance[] {
	const stores = storesOf(call);
	const type = oneOf(call, 'balanceType', types) ?? 'TOTAL';
	const isOther = (single(call, 'accountType') ?? accountType) !== accountType;
	const asOfDate = single(call, 'asOfDate');
	const at = asOfDate === undefined ? world.now() : (time(call, 'asOfDate') ?? 0) + days(1) - 1;
	const entries = world.transactions.map(entryOf).filter(({ posted }) => posted <= at);
	const currencies = isOther ? [] : [...new Set(entries.map(({ currency }) => currency))];
	return currencies
		.map((currency) => ({ currency, marketplaceId: marketplaceOf(world.region, currency) }))
		.filter(({ marketplaceId }) => stores?.includes(marketplaceId) ?? true)
		.flatMap(({ currency, marketplaceId }) => {
			const own = entries.filter((entry) => entry.currency === currency);
			const paid = paidOut(world.account.settlements, currency, at);
			const common = {
				partnerMetadata: { partnerId: world.sellerId, accountType, marketplaceId },
				...(asOfDate === undefined ? { lastUpdatedTime: iso(at) } : { asOfDate }),
			};
			return within(treeOf(own, paid, currency, common), type);
		});
}

/** Words of the sandbox answer of the model. */
export function storesOf(call: Call): string[] | undefined {
	const stores = list(call, 'marketplaceIds', 100);
	if (stores?.some((id) => !/^[A-Z0-9]+$/.test(id))) throw invalidInput('Invalid input');
	return stores;
}

const reserves = new Set(['ReserveDebit', 'ReserveCredit']);

function treeOf(own: Entry[], paid: bigint, currency: string, common: object): Balance {
	const releasedLater = new Set(own.map(({ related }) => related.get('DEFERRED_TRANSACTION_ID')));
	const deferred = minorSum(
		own.filter(({ status, id }) => status.startsWith('DEFERRED') && !releasedLater.has(id)),
	);
	const released = own.filter(({ status }) => status === 'RELEASED');
	// What Amazon holds back has left the available balance and is not yet lost.
	const held = -sumOfNodes(
		released.flatMap((entry) => entry.breakdowns),
		reserves,
	);
	const available = minorSum(released) - paid;
	const node = (balanceType: BalanceType, minor: bigint, inner?: Balance[]): Balance => ({
		...common,
		balanceType,
		amount: wireMoney(minor, currency),
		...(inner !== undefined && { balances: inner }),
	});
	const reserved = node('RESERVED', deferred + held, [
		node('DEFERRED', deferred),
		node('ACCOUNT_LEVEL_RESERVE', held),
	]);
	return node('TOTAL', available + deferred + held, [node('AVAILABLE', available), reserved]);
}

/** The balance of the type, with what it consists of. */
function within(balance: Balance, type: BalanceType): Balance[] {
	if (balance.balanceType === type) return [balance];
	return (balance.balances ?? []).flatMap((inner) => within(inner, type));
}
