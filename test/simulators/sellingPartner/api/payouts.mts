import type { Account, Settlement } from '../account.mts';
import { marketplaceOf } from '../marketplaces.mts';
import type { ApiTable, Call } from '../operation.mts';
import type { Region } from '../options.mts';
import { Pages, tokenField } from '../paging.mts';
import { list, single, time } from '../parameters.mts';
import { invalidInput } from '../refusals.mts';
import { days, iso } from '../times.mts';
import { type World, sellerId } from '../world.mts';
import { isPaid, traceIdOf } from './eventGroups.mts';

const path = '/finances/transfers/2024-06-01';
const accountType = 'STANDARD_ORDERS';
// The model names no page size.
const pageSize = 100;

/**
 * Transfers API v2024-06-01, what reads; rules and samples from transfers_2024-06-01.json. An account
 * to which it is closed is played by `deniedOperations`.
 */
export function payouts({ account, now, options }: World): ApiTable {
	const rules = { now, tokenName: 'nextToken', emptyFirst: options.emptyFirstPage };
	const paid = new Pages<Settlement>(rules);
	const expected = new Pages<Settlement>(rules);
	const { region } = account;
	return {
		listPayouts: {
			method: 'GET',
			path: `${path}/payouts`,
			rate: 0.5,
			burst: 10,
			answer: (call) => {
				const { items, nextToken } = paid.page(call, pageSize, () => asked(call, account));
				const found = items.map((settlement) => wirePayout(settlement, region, now()));
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
				const found = items.map((settlement) => wireExpected(settlement, region));
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

/** A payout is created when the settlement closes (assumed). */
const createdOf = ({ end, deposit }: Settlement): number => end ?? deposit;

const storeOf = ({ original }: Settlement, region: Region): string =>
	marketplaceOf(region, original?.currency ?? '');

const partnerOf = (settlement: Settlement, region: Region) => ({
	partnerId: sellerId,
	accountType,
	marketplaceId: storeOf(settlement, region),
});

const relatedOf = ({ settlementId }: Settlement) => [
	{ relatedIdentifierName: 'SETTLEMENT_ID', relatedIdentifierValue: settlementId },
];

function wirePayout(settlement: Settlement, region: Region, now: number) {
	const { settlementId, start, end } = settlement;
	return {
		// In the sample of the model the id of a payout is its settlement id.
		id: settlementId,
		partnerMetadata: partnerOf(settlement, region),
		...(isPaid(settlement) ? paidOut(settlement, now) : unpaid(settlement)),
		creationDate: iso(createdOf(settlement)),
		period: { startDate: iso(start), ...(end !== null && { endDate: iso(end) }) },
		relatedIdentifiers: relatedOf(settlement),
	};
}

/** Started when the settlement closes, on its way a day before the deposit (assumed), then paid. */
function paidOut(settlement: Settlement, now: number) {
	const { original, converted, deposit } = settlement;
	// The amount is in the currency that was paid (assumed).
	const amount = converted ?? original;
	const steps: Array<[string, number]> = [
		['STARTED', createdOf(settlement)],
		['IN_TRANSIT', Math.max(createdOf(settlement), deposit - days(1))],
		['PAID', deposit],
	];
	const passed = steps.filter(([status, time]) => status === 'STARTED' || time <= now);
	return {
		currentStatus: passed.at(-1)?.[0],
		statusHistory: passed.map(([status, time]) => ({ status, lastUpdatedDate: iso(time) })),
		type: 'SCHEDULED',
		amount: { currencyCode: amount?.currency, currencyAmount: Number(amount?.amount) },
		accountTail: '123',
		paymentMethod: 'BANK_ACCOUNT',
		paymentRail: 'ACH',
		traceId: traceIdOf(settlement),
	};
}

/** Nothing to disburse: type and amount stay away (both may be missing, says the model). */
const unpaid = (settlement: Settlement) => ({
	currentStatus: 'NO_PAYOUT',
	statusHistory: [{ status: 'NO_PAYOUT', lastUpdatedDate: iso(createdOf(settlement)) }],
});

/** Without an amount: what is to come is not told here (the model allows it). */
const wireExpected = (settlement: Settlement, region: Region) => ({
	partnerMetadata: partnerOf(settlement, region),
	status: 'SCHEDULED',
	period: { startDate: iso(settlement.start) },
	relatedIdentifiers: relatedOf(settlement),
});
