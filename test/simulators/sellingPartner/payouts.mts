import type { Account, Settlement } from './account.mts';
import { isPaid, traceIdOf } from './eventGroups.mts';
import { marketplaceOf } from './marketplaces.mts';
import { type Call, type Gate, addOperation } from './operation.mts';
import type { Region } from './options.mts';
import { Pages, parametersOf } from './paging.mts';
import { list, single, time } from './parameters.mts';
import { invalidInput } from './refusals.mts';

const path = '/finances/transfers/2024-06-01/payouts';
const accountType = 'STANDARD_ORDERS';
// The model names no page size.
const pageSize = 100;

/** listPayouts of the Transfers API; rules and samples from transfers_2024-06-01.json. */
export function addPayouts(gate: Gate, account: Account): void {
	const pages = new Pages<Settlement>();
	addOperation(gate, {
		id: 'listPayouts',
		method: 'GET',
		path,
		answer: (call) => {
			const parameters = parametersOf(call.query, 'nextToken');
			const token = single(call, 'nextToken');
			const { items, nextToken } =
				token === undefined
					? pages.first(asked(call, account), pageSize, parameters, gate.options.emptyFirstPage)
					: pages.next(token, parameters);
			const payouts = items.map((settlement) => wirePayout(settlement, account.region));
			return { payouts, ...(nextToken !== undefined && { nextToken }) };
		},
	});
}

function asked(call: Call, { settlements, region }: Account): Settlement[] {
	const after = time(call, 'createdAfter') ?? 0;
	const before = time(call, 'createdBefore') ?? Infinity;
	const stores = list(call, 'marketplaceIds', 100);
	// Words of the sandbox answer of the model.
	if (stores?.some((id) => !/^[A-Z0-9]+$/.test(id))) throw invalidInput('Invalid input');
	const [id, type] = [single(call, 'payoutId'), single(call, 'accountType')];
	return settlements
		.filter(({ processingStatus }) => processingStatus === 'Closed')
		.filter((one) => createdOf(one) >= after && createdOf(one) < before)
		.filter((one) => stores?.includes(storeOf(one, region)) ?? true)
		.filter(({ settlementId }) => id === undefined || id === settlementId)
		.filter(() => type === undefined || type === accountType)
		.sort((left, right) => createdOf(right) - createdOf(left));
}

/** A payout is created when the settlement closes (assumed). */
const createdOf = ({ end, deposit }: Settlement): number => end ?? deposit;

const storeOf = ({ original }: Settlement, region: Region): string =>
	marketplaceOf(region, original?.currency ?? '');

const iso = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');

function wirePayout(settlement: Settlement, region: Region) {
	const { settlementId, start, end } = settlement;
	return {
		// In the sample of the model the id of a payout is its settlement id.
		id: settlementId,
		partnerMetadata: {
			partnerId: 'ASIMULATEDSELLER',
			accountType,
			marketplaceId: storeOf(settlement, region),
		},
		...(isPaid(settlement) ? paid(settlement) : unpaid(settlement)),
		creationDate: iso(createdOf(settlement)),
		period: { startDate: iso(start), ...(end !== null && { endDate: iso(end) }) },
		relatedIdentifiers: [
			{ relatedIdentifierName: 'SETTLEMENT_ID', relatedIdentifierValue: settlementId },
		],
	};
}

function paid(settlement: Settlement) {
	const { original, converted, deposit } = settlement;
	// The amount is in the currency that was paid (assumed).
	const amount = converted ?? original;
	const status = (name: string, time: number) => ({ status: name, lastUpdatedDate: iso(time) });
	return {
		currentStatus: 'PAID',
		statusHistory: [status('STARTED', createdOf(settlement)), status('PAID', deposit)],
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
