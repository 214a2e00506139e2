import fc from 'fast-check';
import { days, hours, iso } from '../times.mts';
import { negated } from './histories.mts';
import type { Charges } from './chargeKinds.mts';
import type { SettlementsTold, StoryEvent } from './story.mts';

/** A marketplace of the seller, and how it is paid. */
export interface Shop extends Omit<SettlementsTold, 'kind' | 'from'> {
	/** A marketplace id. */
	store: string;
	/** Shipped orders on each day with orders. */
	ordersPerDay?: number;
	/** Orders come on each so many-th day; 4 by default. */
	orderEveryDays?: number;
}

export interface SellerYear {
	/** The same seed tells the same year. */
	seed: number;
	/** ISO 8601, midnight UTC. */
	from: string;
	days: number;
	shops: readonly Shop[];
}

const cents = (least: number, most: number) =>
	fc.integer({ min: least, max: most }).map((count) => (count / 100).toFixed(2));

/** Synthetic: amounts, fees, what is held back and what comes back are invented. */
const sale = fc.record({
	sku: fc.constantFrom('SKU-1', 'SKU-2', 'SKU-3', 'SKU-4'),
	quantity: fc.integer({ min: 1, max: 3 }),
	charges: fc.record({
		principal: cents(3000, 12_000),
		shipping: cents(0, 900),
		shippingPromotion: cents(-900, 0),
		commission: cents(-900, -100),
		fulfillmentFee: cents(-400, -200),
	}),
	placedAtHour: fc.integer({ min: 0, max: 23 }),
	/** Days for which Amazon holds the money back; 0 for none. */
	deferredDays: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 9),
	/** Days until a part of it is given back; 0 for never. */
	refundDays: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 12, 25),
});

type Sale = typeof sale extends fc.Arbitrary<infer Kind> ? Kind : never;

/** The year of a mid-sized seller, out of a seed: orders, refunds, deferred money, fees and reserves in each shop. */
export function sellerYear({ seed, from, days: length, shops }: SellerYear): StoryEvent[] {
	const start = Date.parse(from);
	return shops.flatMap((shop, number) => {
		const { ordersPerDay = 1, orderEveryDays = 4, ...paid } = shop;
		const count = Math.floor(length / orderEveryDays) * ordersPerDay;
		const sales = fc.sample(sale, { seed: seed + number, numRuns: count });
		const placed = sales.flatMap((one, at) => {
			const day = Math.floor(at / ordersPerDay) * orderEveryDays;
			const id = `${111 + number}-${String(at).padStart(7, '0')}-0000000`;
			return lifeOf(one, id, shop.store, start + days(day));
		});
		return [
			{ kind: 'settlements' as const, from, ...paid },
			...placed,
			...monthly(shop, start, length),
		];
	});
}

function lifeOf(one: Sale, id: string, store: string, day: number): StoryEvent[] {
	const { sku, quantity, charges, placedAtHour, deferredDays, refundDays } = one;
	const placed = day + hours(placedAtHour);
	const shipped = placed + hours(20);
	const items = [{ sku, quantity, charges }];
	const deferred = { reason: 'DD7', until: iso(shipped + days(deferredDays)) };
	const told: StoryEvent = {
		kind: 'order',
		id,
		store,
		at: iso(placed),
		shipped: iso(shipped),
		items,
		...(deferredDays > 0 && { deferred }),
	};
	const back: Charges = {
		principal: negated(third(charges.principal)),
		commission: negated(third(charges.commission)),
		refundCommission: '-0.20',
	};
	const refund: StoryEvent = {
		kind: 'refund',
		id,
		store,
		at: iso(shipped + days(refundDays)),
		items: [{ sku, quantity, charges: back }],
	};
	return refundDays > 0 ? [told, refund] : [told];
}

const third = (amount: string): string => (Number(amount) / 3).toFixed(2);

/** Once in thirty days: storage, advertising, and a reserve that comes back five days later. */
function monthly({ store }: Shop, start: number, length: number): StoryEvent[] {
	return Array.from({ length: Math.floor(length / 30) }, (_none, month) => {
		const at = (day: number) => iso(start + days(30 * month + day) + hours(6));
		const charge = (type: 'ServiceFee' | 'ProductAdsPayment' | 'Adjustment', day: number) => ({
			kind: 'charge' as const,
			type,
			store,
			at: at(day),
		});
		return [
			{ ...charge('ServiceFee', 3), charges: { storage: '-14.20' } },
			{ ...charge('ProductAdsPayment', 8), charges: { advertising: '-21.75' } },
			{ ...charge('Adjustment', 11), charges: { reserveHeld: '-20.00' } },
			{ ...charge('Adjustment', 16), charges: { reserveReturned: '20.00' } },
		];
	}).flat();
}
