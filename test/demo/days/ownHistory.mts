import { DateTime } from 'luxon';
import type { StoryEvent } from '../../simulators/sellingPartner/index.mts';

/** The last month's end that is twenty days old: what the demo books without files happens around it. */
const monthEnd = DateTime.utc().minus({ days: 20 }).startOf('month').toMillis();

/** So many days after that midnight (before it, if negative), at 18:00 UTC. */
const day = (days: number): string => new Date(monthEnd + (days + 0.75) * 86_400_000).toISOString();

export const start = day(-30);

/** The history is looked at twice: soon after the month's end, and when all of it is known. */
export const looks = [day(4), day(19)] as const;

const item = (principal: string, commission: string) => [
	{ sku: 'SKU-1', charges: { principal, commission } },
];

/**
 * An order that is paid at once and refunded; one that is held back over the month's end and released with
 * a smaller fee; one that is still held back; one that Amazon shows eight days late, after its day was
 * booked; a fee; and payouts every two weeks.
 */
export const history: readonly StoryEvent[] = [
	{ kind: 'settlements', from: day(-18), everyDays: 14 },
	{ kind: 'order', id: '111-0000001-0000001', at: day(-12), items: item('60.00', '-9.00') },
	{ kind: 'refund', id: '111-0000001-0000001', at: day(-2), items: item('-60.00', '9.00') },
	{
		kind: 'order',
		id: '111-0000001-0000002',
		at: day(-4),
		items: item('80.00', '-12.00'),
		deferred: { reason: 'DD7', until: day(6), items: item('80.00', '-11.80') },
	},
	{
		kind: 'order',
		id: '111-0000001-0000003',
		at: day(-3),
		items: item('25.00', '-3.75'),
		deferred: { reason: 'DD7', until: day(45) },
	},
	{
		kind: 'order',
		id: '111-0000001-0000004',
		at: day(-4),
		items: item('40.00', '-6.00'),
		lateHours: 8 * 24,
	},
	{ kind: 'charge', type: 'ServiceFee', at: day(1), charges: { storage: '-4.00' } },
];
