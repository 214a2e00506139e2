// Synthetic years of a seller with a shop in the United States and one in Canada: all that happens in them
// is released, settled and paid out before they end.
import fc from 'fast-check';
import type { StoryEvent } from '../../../../simulators/sellingPartner/index.mts';
import { histories } from '../../../../simulators/sellingPartner/story/histories.mts';
import { sellerYear } from '../../../../simulators/sellingPartner/story/sellerYear.mts';

export const yearStart = '2026-01-02T00:00:00Z';
/** The last day of the books' year. */
export const yearEnd = '2026-12-31';
/** The last days of the months; the last one ends the year. */
export const monthEnds = Array.from({ length: 12 }, (_none, month) =>
	new Date(Date.UTC(2026, month + 1, 0)).toISOString().slice(0, 10),
);
/** Orders come until the end of October: the last refund is a month after the last release. */
const days = 300;

export interface Year {
	readonly story: readonly StoryEvent[];
	readonly timeZone: string;
	/** Amazon's transfer of a settlement is so many hours after its end. */
	readonly transferHours: number;
}

const canada = 'A2EUQ1WTGCTBG2';

const ofCanada: fc.Arbitrary<StoryEvent[]> = fc
	.record({
		seed: fc.nat(),
		everyDays: fc.constantFrom(7, 14),
		carryNegative: fc.boolean(),
	})
	.map(({ seed, ...paid }) => {
		const shops = [{ store: canada, orderEveryDays: 9, ...paid }];
		return sellerYear({ seed, from: yearStart, days, shops }).map(ofItsOwn);
	});

/** Orders of the two shops must not have the same numbers. */
const ofItsOwn = (event: StoryEvent): StoryEvent =>
	event.kind === 'order' || event.kind === 'refund'
		? { ...event, id: event.id.replace(/^111/, '701') }
		: event;

/** Whatever debt is carried on, the last settlements with money pay it. */
const lastOrders: StoryEvent[] = [undefined, canada].map((store, at) => ({
	kind: 'order',
	id: `999-000000${at}-0000000`,
	...(store && { store }),
	at: '2026-12-05T10:00:00Z',
	items: [{ sku: 'SKU-1', charges: { principal: '99999.99', commission: '-15000.01' } }],
}));

export const anyYear: fc.Arbitrary<Year> = fc.record({
	story: fc
		.tuple(histories({ from: yearStart, days, mostOrders: 60, mostCharges: 24 }), ofCanada)
		.map((shops) => [...shops.flat(), ...lastOrders]),
	timeZone: fc.constantFrom('America/Los_Angeles', 'UTC', 'Asia/Kathmandu', 'Pacific/Kiritimati'),
	transferHours: fc.constantFrom(0, 5, 30, 60),
});
