import type { Settlement } from '../account.mts';
import { marketplaceOf } from '../marketplaces.mts';
import type { Region } from '../options.mts';
import { days, iso } from '../times.mts';
import { isPaid, traceIdOf } from './eventGroups.mts';

const accountType = 'STANDARD_ORDERS';

/** A payout in Amazon's own shape; only what lists are filtered by is named. */
export interface Payout {
	id: string;
	partnerMetadata: { partnerId: string; accountType: string; marketplaceId: string };
	creationDate?: string;
	[field: string]: unknown;
}

export interface Partner {
	sellerId: string;
	region: Region;
}

/** A payout is created when the settlement closes (assumed). */
const createdOf = ({ end, deposit }: Settlement): number => end ?? deposit;

const storeOf = ({ original }: Settlement, region: Region): string =>
	marketplaceOf(region, original?.currency ?? '');

const partnerOf = (settlement: Settlement, { sellerId, region }: Partner) => ({
	partnerId: sellerId,
	accountType,
	marketplaceId: storeOf(settlement, region),
});

const relatedOf = ({ settlementId }: Settlement) => [
	{ relatedIdentifierName: 'SETTLEMENT_ID', relatedIdentifierValue: settlementId },
];

export function wirePayout(settlement: Settlement, partner: Partner, now: number): Payout {
	const { settlementId, start, end } = settlement;
	return {
		// In the sample of the model the id of a payout is its settlement id.
		id: settlementId,
		partnerMetadata: partnerOf(settlement, partner),
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
export const wireExpected = (settlement: Settlement, partner: Partner) => ({
	partnerMetadata: partnerOf(settlement, partner),
	status: 'SCHEDULED',
	period: { startDate: iso(settlement.start) },
	relatedIdentifiers: relatedOf(settlement),
});
