import type { Account, Settlement } from '../account.mts';
import type { ApiTable, Call } from '../operation.mts';
import type { Region } from '../options.mts';
import { Pages, tokenField } from '../paging.mts';
import { list, single, time } from '../parameters.mts';
import { invalidInput } from '../refusals.mts';
import type { World } from '../world.mts';
import { accountType, createdOf, storeOf, wireExpected, wirePayout } from './payoutView.mts';

const path = '/finances/transfers/2024-06-01';
// The model names no page size.
const pageSize = 100;

/**
 * Transfers API v2024-06-01, what reads; rules and samples from transfers_2024-06-01.json. An account
 * to which it is closed is played by `deniedOperations`.
 */
export function payouts({ account, now, options, sellerId }: World): ApiTable {
	const rules = { now, tokenName: 'nextToken', emptyFirst: options.emptyFirstPage };
	const paid = new Pages<Settlement>(rules);
	const expected = new Pages<Settlement>(rules);
	const partner = { sellerId, region: account.region };
	return {
		listPayouts: {
			method: 'GET',
			path: `${path}/payouts`,
			rate: 0.5,
			burst: 10,
			answer: (call) => {
				const { items, nextToken } = paid.page(call, pageSize, () => asked(call, account));
				const found = items.map((settlement) => wirePayout(settlement, partner, now()));
				return { payouts: found, ...tokenField('nextToken', nextToken) };
			},
		},
		listExpectedPayouts: {
			method: 'GET',
			path: `${path}/payouts/expected`,
			rate: 0.5,
			burst: 10,
			answer: (call) => {
				const find = () => upcoming(call, account);
				const { items, nextToken } = expected.page(call, pageSize, find);
				const found = items.map((settlement) => wireExpected(settlement, partner));
				return { expectedPayouts: found, ...tokenField('nextToken', nextToken) };
			},
		},
	};
}

function asked(call: Call, { settlements, region }: Account): Settlement[] {
	const after = time(call, 'createdAfter') ?? 0;
	const before = time(call, 'createdBefore') ?? Infinity;
	const isWanted = wanted(call, region);
	const id = single(call, 'payoutId');
	return settlements
		.filter(({ processingStatus }) => processingStatus === 'Closed')
		.filter((one) => createdOf(one) >= after && createdOf(one) < before)
		.filter(isWanted)
		.filter(({ settlementId }) => id === undefined || id === settlementId)
		.sort((left, right) => createdOf(right) - createdOf(left));
}

/** Of the settlements still open: what is to be paid when they close (the moment is assumed). */
const upcoming = (call: Call, { settlements, region }: Account): Settlement[] =>
	settlements
		.filter(({ processingStatus }) => processingStatus === 'Open')
		.filter(wanted(call, region));

function wanted(call: Call, region: Region): (one: Settlement) => boolean {
	const stores = list(call, 'marketplaceIds', 100);
	// Words of the sandbox answer of the model.
	if (stores?.some((id) => !/^[A-Z0-9]+$/.test(id))) throw invalidInput('Invalid input');
	const type = single(call, 'accountType');
	return (one) =>
		(stores?.includes(storeOf(one, region)) ?? true) && (type ?? accountType) === accountType;
}
