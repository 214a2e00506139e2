import { balancedJournal, type Journal } from '../ledger/journal';
import { negate } from '../money/money';
import type { TransactionReading } from '../sources/transactions/readTransactions';
import { isDeferred, type Transaction } from '../sources/transactions/transaction';
import { noAmounts } from './daily/amounts';
import { bookDay, type BookedDay, type DayPolicy } from './daily/bookDay';
import { dayBuckets } from './daily/dayBuckets';
import { Kinds } from './daily/kinds';
import { LocalDays } from './daily/localDays';
import { pairUp, type Pairs } from './daily/pairs';
import { isReversal } from '../ledger/dailyReference';
import { readPosted, type PostedJournal } from './daily/posted';
import type { DailySettings } from './daily/settings';
import { isStandingAt } from './daily/standing';
import { isReady, waitingDay, type WaitingDay } from './daily';

export interface MonthEndBooking {
	/** One per account: the accrual of the month's last day, and its reversal on the day after. */
	readonly days: readonly BookedDay[];
	readonly waiting: readonly WaitingDay[];
	/** Released orders of which it is not known when: neither accrued nor reversed. */
	readonly unknownReleases: readonly Transaction[];
}

/** The same orders are recognised by their settlements later: nothing is frozen, all of it is reversed. */
const monthEnd: DayPolicy = {
	name: 'settlement',
	effectOf: ({ total }) => ({
		corrections: noAmounts,
		deferredBalance: -total.minor,
		carriedForward: 0n,
		frozen: null,
		isUnpaired: false,
	}),
};

/**
 * Under the settlement policy: what is deferred, and not released, at the local midnight that ends `date`
 * (`2026-04-30`) is recognised on that day, refunds included, and reversed on the next, so that the
 * settlement can recognise it again (docs/accounting.md).
 */
export function monthEndAccrual(
	{ transactions, refused }: TransactionReading,
	date: string,
	settings: DailySettings,
	posted: Iterable<PostedJournal>,
): MonthEndBooking {
	const days = new LocalDays(settings.timeZone);
	const day = days.on(date);
	const pairs = pairUp(transactions);
	const before = transactions.filter((one) => isDeferred(one) && one.posted < day.end);
	const standing = before.filter((one) => isStandingAt(day.end, one, pairs));
	const moved = standing.map((one) => ({ ...one, posted: day.end - 1 }));
	const held = refused.flatMap((one) =>
		one.place && one.place.posted < day.end
			? [{ ...one, place: { ...one.place, posted: day.end - 1 } }]
			: [],
	);
	const buckets = dayBuckets(moved, held, 'A', settings);
	const context = {
		kinds: new Kinds(settings),
		pairs,
		postedFor: () => null,
		frozenOf: () => null,
	};
	const known = readPosted([...posted].filter(({ reference }) => !isReversal(reference)));
	const nextDay = days.of(day.end).date;
	return {
		days: buckets
			.filter(isReady)
			.map((bucket) => withReversal(bookDay(bucket, monthEnd, context, known), nextDay)),
		waiting: buckets.filter((bucket) => !isReady(bucket)).map(waitingDay),
		unknownReleases: before.filter((one) => isUnknown(one, pairs)),
	};
}

const isUnknown = (order: Transaction, { releaseOf }: Pairs): boolean =>
	order.status === 'DEFERRED_RELEASED' && !releaseOf(order) && order.maturity === null;

function withReversal(booked: BookedDay, nextDay: string): BookedDay {
	const { journals } = booked.booking;
	const all = journals.flatMap((journal) => [journal, reversalOf(journal, nextDay)]);
	return { ...booked, booking: { ...booked.booking, journals: all } };
}

const reversalOf = (journal: Journal, date: string): Journal =>
	balancedJournal({
		...journal,
		reference: `${journal.reference}-R1`,
		date,
		part: date,
		lines: journal.lines.map((line) => ({ ...line, credit: negate(line.credit) })),
	});
