import type { Refusal } from '../refusal';
import type { TransactionReading } from '../sources/transactions/readTransactions';
import type { Transaction } from '../sources/transactions/transaction';
import { accrual } from './accrual';
import { bookDay, type BookedDay, type DayPolicy } from './daily/bookDay';
import { dayBuckets, type DayBucket } from './daily/dayBuckets';
import type { EffectContext } from './daily/effect';
import { frozenOrders } from './daily/frozenOrders';
import { Kinds } from './daily/kinds';
import { pairUp } from './daily/pairs';
import { signPayouts } from './daily/payouts';
import type { Posted } from './daily/posted';
import type { DailyPolicy } from '../ledger/dailyReference';
import type { DailySettings } from './daily/settings';
import { released } from './released';

/** A day that is not booked now. */
export interface WaitingDay {
	readonly reference: string;
	readonly date: string;
	/** Younger than Amazon needs to show all of it, not read in full, or with something that is refused. */
	readonly cause: 'open' | 'partial' | 'refused';
	readonly refusals: readonly Refusal[];
}

export interface DailyBooking {
	readonly days: readonly BookedDay[];
	readonly waiting: readonly WaitingDay[];
	/** Refused transactions of which not even the day is known. */
	readonly refusals: readonly Refusal[];
	/** Transfers that wait: which way the money went is not known yet. */
	readonly unknownPayouts: readonly Transaction[];
}

const policies: Readonly<Record<DailyPolicy, DayPolicy>> = {
	A: { name: 'accrual', effectOf: accrual },
	R: { name: 'released', effectOf: released },
};

/**
 * One journal per day, marketplace, account type and currency, from whole days. What the ledger holds
 * already is taken off: money that came late, or changed, becomes a supplement (docs/accounting.md,
 * "Daily journals from transactions").
 */
export function bookDays(
	{ transactions: given, refused }: TransactionReading,
	policy: DailyPolicy,
	settings: DailySettings,
	posted: Posted,
): DailyBooking {
	const kinds = new Kinds(settings);
	const { transactions, unknown } = signPayouts(given, settings.groupTotals, kinds);
	const buckets = dayBuckets(transactions, refused, policy, settings);
	const ready = buckets.filter(isReady);
	const context: EffectContext = {
		kinds,
		pairs: pairUp(transactions),
		...frozenOrders(
			ready.flatMap((bucket) => bucket.transactions),
			posted.frozen,
			kinds,
		),
	};
	return {
		days: ready.map((bucket) => bookDay(bucket, policies[policy], context, posted)),
		waiting: buckets.filter((bucket) => !isReady(bucket)).map(waitingDay),
		refusals: refused.filter(({ place }) => place === null).map(({ refusal }) => refusal),
		unknownPayouts: unknown,
	};
}

export const isReady = ({ state, refusals }: DayBucket): boolean =>
	state === 'ready' && refusals.length === 0;

export const waitingDay = ({ reference, day, state, refusals }: DayBucket): WaitingDay => ({
	reference,
	date: day.date,
	cause: state === 'ready' ? 'refused' : state,
	refusals,
});
