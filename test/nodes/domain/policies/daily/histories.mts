// Synthetic histories of an account: orders, deferred and released, refunds, fees; and what of them
// Amazon shows at a moment.
import fc from 'fast-check';
import type {
	AmazonBreakdown,
	AmazonTransaction,
} from '../../../../../nodes/domain/sources/transactions/amazonTransaction';

const hour = 3_600_000;
const start = Date.UTC(2026, 3, 20);
const decimal = (cents: number): number => +(cents / 100).toFixed(2);

interface Leaf {
	readonly group: string;
	readonly name: string;
	readonly cents: number;
}

interface Release {
	readonly after: number;
	readonly change: number;
	readonly lag: number;
}

/** An event of the account; times in hours since the history's start. */
export interface Event {
	readonly id: string;
	readonly type: 'Shipment' | 'Refund' | 'ServiceFee';
	readonly leaves: readonly Leaf[];
	readonly hour: number;
	readonly country: 'US' | 'CA';
	/** How long Amazon takes to show it. */
	readonly lag: number;
	/** When it is released, and what by then has changed; null for what is never deferred. */
	readonly release: Release | null;
	/** A second transaction that names the same deferred order. */
	readonly second: Release | null;
}

const marketplaces = { US: ['ATVPDKIKX0DER', 'Amazon.com'], CA: ['A2EUQ1WTGCTBG2', 'Amazon.ca'] };

type Name = readonly [group: string, name: string, sign: 1 | -1];

const namesOf: Readonly<Record<Event['type'], readonly Name[]>> = {
	Shipment: [
		['ProductCharges', 'OurPricePrincipal', 1],
		['Shipping', 'ShippingPrincipal', 1],
		['PromoRebates', 'ShippingDiscount', -1],
		['Tax', 'OurPriceTax', 1],
		['Tax', 'MarketplaceFacilitatorTax-Principal', -1],
		['AmazonFees', 'Commission', -1],
		['AmazonFees', 'FBAPerUnitFulfillmentFee', -1],
		['AmazonFees', 'NobodyKnowsThis', -1],
	],
	Refund: [
		['ProductCharges', 'OurPricePrincipal', -1],
		['AmazonFees', 'Commission', 1],
		['AmazonFees', 'RefundCommission', -1],
	],
	ServiceFee: [
		['AmazonFees', 'FBAStorageFee', -1],
		['AmazonFees', 'Subscription', -1],
	],
};

const leavesOf = (type: Event['type']) =>
	fc
		.array(
			fc.record({
				name: fc.constantFrom<Name>(...namesOf[type]),
				cents: fc.integer({ min: 1, max: 99_999 }),
			}),
			{ minLength: 1, maxLength: 8 },
		)
		.map((all) =>
			all.map(({ name: [group, name, sign], cents }) => ({ group, name, cents: sign * cents })),
		);

const anyRelease = fc.record({
	after: fc.integer({ min: 1, max: 12 * 24 }),
	change: fc.constantFrom(0, 0, 0, -3, 8, 250),
	lag: fc.constantFrom(0, 1, 30, 90, 300),
});

const anyEvent = fc
	.constantFrom<Event['type']>('Shipment', 'Shipment', 'Refund', 'ServiceFee')
	.chain((type) =>
		fc.record({
			type: fc.constant(type),
			leaves: leavesOf(type),
			hour: fc.integer({ min: 0, max: 20 * 24 }),
			country: fc.constantFrom<Event['country']>('US', 'US', 'CA'),
			lag: fc.constantFrom(0, 1, 30, 60, 90, 300),
			release: fc.option(anyRelease),
			second: fc.oneof(fc.constant(null), fc.constant(null), anyRelease),
		}),
	);

export const anyHistory: fc.Arbitrary<readonly Event[]> = fc
	.array(anyEvent, { minLength: 1, maxLength: 14 })
	.map((events) => events.map((event, index) => ({ ...event, id: `synthetic-${index}` })));

/** When the last of it has been shown and has settled. */
export const end = start + 60 * 24 * hour;
export const at = (hours: number): number => start + hours * hour;

const tree = (leaves: readonly Leaf[], currencyCode: string): AmazonBreakdown[] => {
	const groups = [...new Set(leaves.map(({ group }) => group))];
	return groups.map((breakdownType) => {
		const own = leaves.filter(({ group }) => group === breakdownType);
		return {
			breakdownType,
			breakdownAmount: {
				currencyAmount: decimal(own.reduce((sum, { cents }) => sum + cents, 0)),
				currencyCode,
			},
			breakdowns: own.map(({ name, cents }) => ({
				breakdownType: name,
				breakdownAmount: { currencyAmount: decimal(cents), currencyCode },
				breakdowns: null,
			})),
		};
	});
};

function transaction(
	event: Event,
	id: string,
	posted: number,
	status: string,
	change: number,
	link: readonly [string, string] | null,
): AmazonTransaction {
	const [first, ...rest] = event.leaves;
	const leaves = first ? [{ ...first, cents: first.cents + change }, ...rest] : [];
	const currencyCode = event.country === 'US' ? 'USD' : 'CAD';
	const [marketplaceId, marketplaceName] = marketplaces[event.country];
	return {
		transactionId: id,
		transactionType: event.type,
		transactionStatus: status,
		postedDate: new Date(posted).toISOString(),
		totalAmount: {
			currencyAmount: decimal(leaves.reduce((sum, { cents }) => sum + cents, 0)),
			currencyCode,
		},
		sellingPartnerMetadata: { sellingPartnerId: 'A2SYNTHETIC1', accountType: 'Standard Orders' },
		marketplaceDetails: { marketplaceId, marketplaceName },
		relatedIdentifiers: link
			? [{ relatedIdentifierName: link[0], relatedIdentifierValue: link[1] }]
			: null,
		items: null,
		breakdowns: tree(leaves, currencyCode),
	};
}

/** What Amazon shows of an event at a moment: nothing yet, one transaction, or both of a pair. */
function shownOf(event: Event, now: number): AmazonTransaction[] {
	const posted = at(event.hour);
	const { release, second, id } = event;
	if (!release) {
		const isShown = posted + event.lag * hour <= now;
		return isShown ? [transaction(event, id, posted, 'RELEASED', 0, null)] : [];
	}
	const twinId = `${id}-release`;
	const freed = posted + release.after * hour;
	const isFree = freed + release.lag * hour <= now;
	const shown: AmazonTransaction[] = [];
	if (posted + event.lag * hour <= now) {
		const status = isFree ? 'DEFERRED_RELEASED' : 'DEFERRED';
		const link = isFree ? (['RELEASE_TRANSACTION_ID', twinId] as const) : null;
		shown.push(transaction(event, id, posted, status, 0, link));
	}
	if (isFree) {
		const link = ['DEFERRED_TRANSACTION_ID', id] as const;
		shown.push(transaction(event, twinId, freed, 'RELEASED', release.change, link));
	}
	const again = second && posted + second.after * hour;
	if (second && again && again + second.lag * hour <= now) {
		const link = ['DEFERRED_TRANSACTION_ID', id] as const;
		shown.push(transaction(event, `${id}-again`, again, 'RELEASED', second.change, link));
	}
	return shown;
}

export const shownAt = (history: readonly Event[], now: number): AmazonTransaction[] =>
	history.flatMap((event) => shownOf(event, now));
