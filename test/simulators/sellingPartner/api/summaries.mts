import { marketplaceOf } from '../marketplaces.mts';
import type { ApiTable, Call } from '../operation.mts';
import { Pages, tokenField } from '../paging.mts';
import { oneOf, single, time } from '../parameters.mts';
import { invalidInput } from '../refusals.mts';
import type { WireBreakdown } from '../story/breakdowns.mts';
import { minorOfWire, sum, wireMoney } from '../story/money.mts';
import { days } from '../times.mts';
import type { World } from '../world.mts';
import { accountType, storesOf } from './balances.mts';
import { type Entry, entryOf, minorSum } from './ledger.mts';

/** listSummary of the Finances API; rules from finances_2024-06-19.json. */
export function summaries(world: World): ApiTable {
	const pages = new Pages<ReturnType<typeof wireSummary>>({
		now: world.now,
		tokenName: 'nextToken',
	});
	return {
		listSummary: {
			method: 'GET',
			path: '/finances/2024-06-19/summary',
			rate: 0.5,
			burst: 10,
			answer: (call) => {
				const { items, nextToken } = pages.page(call, 500, () => asked(call, world));
				return { summaries: items, ...tokenField('nextToken', nextToken) };
			},
		},
	};
}

/** Released money of a settlement or of a period, both days included (UTC is assumed). */
function asked(call: Call, world: World) {
	const stores = storesOf(call);
	const { isWanted, said } = wantedIn(call, world);
	const isOther = (single(call, 'accountType') ?? accountType) !== accountType;
	const entries = world.transactions.map(entryOf).filter(({ status }) => status === 'RELEASED');
	const wanted = isOther ? [] : entries.filter(isWanted);
	return [...new Set(wanted.map(({ currency }) => currency))]
		.map((currency) => ({ currency, marketplaceId: marketplaceOf(world.region, currency) }))
		.filter(({ marketplaceId }) => stores?.includes(marketplaceId) ?? true)
		.map(({ currency, marketplaceId }) => {
			const own = wanted.filter((entry) => entry.currency === currency);
			const partnerMetadata = { partnerId: world.sellerId, accountType, marketplaceId };
			return wireSummary(own, currency, partnerMetadata, said);
		});
}

function wantedIn(call: Call, { account }: World) {
	const name = oneOf(call, 'relatedIdentifierName', ['SETTLEMENT_ID']);
	const value = single(call, 'relatedIdentifierValue');
	const [periodStart, periodEnd] = [single(call, 'periodStart'), single(call, 'periodEnd')];
	if (name !== undefined) {
		const found = account.settlements.find(({ settlementId }) => settlementId === value);
		const isWanted = ({ related }: Entry) =>
			found !== undefined && related.get('FINANCIAL_EVENT_GROUP_ID') === found.groupId;
		const identifier = { relatedIdentifierName: name, relatedIdentifierValue: value };
		return { isWanted, said: { relatedIdentifiers: [identifier] } };
	}
	// One of the two is needed (assumed).
	if (periodStart === undefined || periodEnd === undefined) throw invalidInput('Invalid input');
	const [from, until] = [time(call, 'periodStart') ?? 0, (time(call, 'periodEnd') ?? 0) + days(1)];
	const isWanted = ({ posted }: Entry) => posted >= from && posted < until;
	return { isWanted, said: { periodStart, periodEnd } };
}

function wireSummary(own: Entry[], currency: string, partnerMetadata: object, said: object) {
	return {
		partnerMetadata,
		netProceeds: wireMoney(minorSum(own), currency),
		...said,
		breakdowns: merged(
			own.flatMap(({ breakdowns }) => breakdowns),
			currency,
		),
	};
}

/** The spaced names of the model's sample; others stay as they are (assumed). */
const names: Readonly<Record<string, string>> = {
	ProductCharges: 'Product Charges',
	FBAFees: 'FBA fees',
	AmazonFees: 'Amazon fees',
	PromoRebates: 'Promo rebates',
};

/** Trees of many transactions as one; leaves have an empty list, as in the model's sample. */
function merged(nodes: readonly WireBreakdown[], currency: string): WireBreakdown[] {
	const types = [...new Set(nodes.map(({ breakdownType }) => breakdownType))];
	return types.map((type) => {
		const own = nodes.filter(({ breakdownType }) => breakdownType === type);
		const total = sum(own.map(({ breakdownAmount }) => minorOfWire(breakdownAmount)));
		return {
			breakdownType: names[type] ?? type,
			breakdownAmount: wireMoney(total, currency),
			breakdowns: merged(
				own.flatMap(({ breakdowns }) => breakdowns ?? []),
				currency,
			),
		};
	});
}
