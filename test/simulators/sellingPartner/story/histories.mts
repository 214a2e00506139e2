import fc from 'fast-check';
import { days, hours, iso } from '../times.mts';
import type { StoryEvent, ToldItem } from './story.mts';

export interface HistoryShape {
	/** ISO 8601; the history begins here. */
	from: string;
	/** How long orders, refunds and fees come in. */
	days: number;
	mostOrders?: number;
	mostCharges?: number;
}

const cents = (least: number, most: number) =>
	fc.integer({ min: least, max: most }).map((count) => (count / 100).toFixed(2));

const item: fc.Arbitrary<ToldItem> = fc.record({
	sku: fc.constantFrom('SKU-1', 'SKU-2', 'SKU-3'),
	quantity: fc.integer({ min: 1, max: 3 }),
	charges: fc.record(
		{
			principal: cents(1, 20_000),
			tax: cents(0, 2000),
			shipping: cents(0, 1500),
			shippingPromotion: cents(-1500, 0),
			withheldTax: cents(-2000, 0),
			commission: cents(-3000, -1),
			fulfillmentFee: cents(-900, -1),
		},
		{ requiredKeys: ['principal', 'commission'] },
	),
});

const lateHours = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 72 }));

/** Histories of a seller: deferred and late orders, refunds, fees, periods of one to fourteen days, re-issued reports. */
export function histories({
	from,
	days: length,
	mostOrders = 12,
	mostCharges = 6,
}: HistoryShape): fc.Arbitrary<StoryEvent[]> {
	const start = Date.parse(from);
	const time = fc.integer({ min: 0, max: length * 24 - 1 }).map((hour) => start + hours(hour));
	const orders = fc.array(order(time), { maxLength: mostOrders });
	const charges = fc.array(charge(time), { maxLength: mostCharges });
	return fc
		.tuple(settlements(from), orders, charges)
		.map(([periods, placed, others]) => [periods, ...placed.flatMap(numbered), ...others]);
}

const settlements = (from: string): fc.Arbitrary<StoryEvent> =>
	fc.record({
		kind: fc.constant('settlements' as const),
		from: fc.constant(from),
		everyDays: fc.constantFrom(1, 7, 14),
		totalAfterHours: fc.constantFrom(0, 5),
		carryNegative: fc.boolean(),
		reissued: fc.array(
			fc.record({
				number: fc.integer({ min: 0, max: 3 }),
				afterHours: fc.integer({ min: 1, max: 96 }),
				firstLacksRow: fc.boolean(),
			}),
			{ maxLength: 2 },
		),
	});

interface Placed {
	placed: number;
	items: ToldItem[];
	lateHours: number;
	deferredDays: number;
	refundDays: number;
}

/** A deferral or a refund of no days is none. */
const order = (time: fc.Arbitrary<number>): fc.Arbitrary<Placed> =>
	fc.record({
		placed: time,
		items: fc.array(item, { minLength: 1, maxLength: 3 }),
		lateHours,
		deferredDays: fc.constantFrom(0, 0, 7, 20),
		refundDays: fc.constantFrom(0, 0, 0, 9, 30),
	});

function numbered(
	{ placed, items, lateHours: late, deferredDays, refundDays }: Placed,
	at: number,
): StoryEvent[] {
	const id = `111-${String(at).padStart(7, '0')}-0000000`;
	const shipped = placed + hours(20);
	const deferred = { reason: 'DD7', until: iso(shipped + days(deferredDays)) };
	const told: StoryEvent = {
		kind: 'order',
		id,
		at: iso(placed),
		shipped: iso(shipped),
		items,
		lateHours: late,
		...(deferredDays > 0 && { deferred }),
	};
	const refunded: StoryEvent = {
		kind: 'refund',
		id,
		at: iso(shipped + days(refundDays)),
		items: items.map(({ sku, charges }) => ({
			sku,
			charges: { principal: negated(charges.principal), commission: negated(charges.commission) },
		})),
	};
	return refundDays > 0 ? [told, refunded] : [told];
}

/** The amount with the other sign. */
export const negated = (text = '0.00'): string =>
	text.startsWith('-') ? text.slice(1) : `-${text}`;

const charge = (time: fc.Arbitrary<number>): fc.Arbitrary<StoryEvent> =>
	fc
		.tuple(
			time,
			fc.constantFrom(
				['ServiceFee', 'storage'] as const,
				['ProductAdsPayment', 'advertising'] as const,
				['Adjustment', 'reserveHeld'] as const,
			),
			cents(-9000, -1),
			lateHours,
		)
		.map(([at, [type, name], amount, late]) => ({
			kind: 'charge',
			type,
			at: iso(at),
			charges: { [name]: amount },
			lateHours: late,
		}));
