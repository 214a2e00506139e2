import type { Account, Settlement } from '../account.mts';
import type { ApiTable, Call } from '../operation.mts';
import { Pages, tokenField } from '../paging.mts';
import { list, single, time } from '../parameters.mts';
import { invalidInput } from '../refusals.mts';
import type { World } from '../world.mts';
import { type Payout, wireExpected, wirePayout } from './payoutView.mts';

const path = '/finances/transfers/2024-06-01';
// The model names no page size.
const pageSize = 100;

/**
 * Transfers API v2024-06-01, what reads; rules and samples from transfers_2024-06-01.json. An account
 * to which it is closed is played by `deniedOperations`.
 */
export function payouts(world: World): ApiTable {
	const { account, now, options, sellerId } = world;
	const rules = { now, tokenName: 'nextToken', emptyFirst: options.emptyFirstPage };
	const paid = new Pages<Payout>(rules);
	const expected = new Pages<Settlement>(rules);
	const partner = { sellerId, region: account.region };
	return {
		listPayouts: {
			method: 'GET',
			path: `${path}/payouts`,
			rate: 0.5,
			burst: 10,
			answer: (call) => {
				const { items, nextToken } = paid.page(call, pageSize, () => asked(call, world));
				return { payouts: items, ...tokenField('nextToken', nextToken) };
			},
		},
		listExpectedPayouts: {
			method: 'GET',
			path: `${path}/payouts/expected`,
			rate: 0.5,
			burst: 10,
			answer: (call) => {
				const { items, nextToken } = expected.page(call, pageSize, () => upcoming(account));
				const isWanted = wanted(call);
				const found = items.map((settlement) => wireExpected(settlement, partner));
				return { expectedPayouts: found.filter(isWanted), ...tokenField('nextToken', nextToken) };
			},
		},
	};
}

function asked(call: Call, { account, addedPayouts, now, sellerId }: World): Payout[] {
	const after = time(call, 'createdAfter') ?? 0;
	const before = time(call, 'createdBefore') ?? Infinity;
	const payoutId = single(call, 'payoutId');
	const partner = { sellerId, region: account.region };
	const derived = account.settlements
		.filter(({ processingStatus }) => processingStatus === 'Closed')
		.map((settlement) => wirePayout(settlement, partner, now()));
	return [...derived, ...addedPayouts]
		.filter((one) => createdOf(one) >= after && createdOf(one) < before)
		.filter(wanted(call))
		.filter(({ id }) => payoutId === undefined || id === payoutId)
		.sort((left, right) => createdOf(right) - createdOf(left));
}

const createdOf = ({ creationDate }: Payout): number => Date.parse(creationDate ?? '') || 0;

/** Of the settlements still open: what is to be paid when they close (the moment is assumed). */
const upcoming = ({ settlements }: Account): Settlement[] =>
	settlements.filter(({ processingStatus }) => processingStatus === 'Open');

function wanted(call: Call): (one: Pick<Payout, 'partnerMetadata'>) => boolean {
	const stores = list(call, 'marketplaceIds', 100);
	// Words of the sandbox answer of the model.
	if (stores?.some((id) => !/^[A-Z0-9]+$/.test(id))) throw invalidInput('Invalid input');
	const type = single(call, 'accountType');
	return ({ partnerMetadata: { marketplaceId, accountType } }) =>
		(stores?.includes(marketplaceId) ?? true) && (type ?? accountType) === accountType;
}
