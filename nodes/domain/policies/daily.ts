import type { Refusal } from '../refusal';
import type { TransactionReading } from '../sources/transactions/readTransactions';
import type { Transaction } from '../sources/transactions/transaction';
import { accrual } from './accrual';
import type { Booking } from './booking';
import { daySource, dayWarnings } from './daily/daySource';
import { dayBuckets, type DayBucket } from './daily/dayBuckets';
import { dayJournal } from './daily/dayJournal';
import { DaySheet } from './daily/daySheet';
import type { EffectContext, EffectOf } from './daily/effect';
import { frozenOrders } from './daily/frozenOrders';
import { Kinds } from './daily/kinds';
import { pairUp } from './daily/pairs';
import { signPayouts } from './daily/payouts';
import { amountTexts, frozenKey, type FrozenOrders, type Posted } from './daily/posted';
import type { DailyPolicy } from './daily/dailyReference';
import type { DailySettings } from './daily/settings';
import { released } from './released';
import { netOf } from './tally';

/** A day of one account, booked. */
export interface BookedDay {
	/** The day's own reference; its journal may be a supplement to it. */
	readonly reference: string;
	/** Without a journal where the ledger holds the whole day already. */
	readonly booking: Booking;
	/** What the journal posts for deferred orders: to be kept with it, for the day they are released. */
	readonly frozen: FrozenOrders;
}

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

const policyNames = { A: 'accrual', R: 'released' } as const;

const policies: Readonly<Record<DailyPolicy, EffectOf>> = { A: accrual, R: released };

/**
 * One journal per day, marketplace, account type and currency, from whole days. What the ledger holds
 * already is taken off: money that came late, or changed, becomes a supplement (docs/accounting.md).
 */
export function bookDays(
	{ transactions: given, refused }: TransactionReading,
	policy: DailyPolicy,
	settings: DailySettings,
	posted: Posted,
): DailyBooking {
	const kinds = new Kinds(settings.classify);
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
		days: ready.map((bucket) => bookDay(bucket, policy, context, posted)),
		waiting: buckets.filter((bucket) => !isReady(bucket)).map(waitingDay),
		refusals: refused.filter(({ place }) => place === null).map(({ refusal }) => refusal),
		unknownPayouts: unknown,
	};
}

const isReady = ({ state, refusals }: DayBucket): boolean =>
	state === 'ready' && refusals.length === 0;

const waitingDay = ({ reference, day, state, refusals }: DayBucket): WaitingDay => ({
	reference,
	date: day.date,
	cause: state === 'ready' ? 'refused' : state,
	refusals,
});

function bookDay(
	bucket: DayBucket,
	policy: DailyPolicy,
	context: EffectContext,
	posted: Posted,
): BookedDay {
	const { reference, day, currency, transactions } = bucket;
	const sheet = new DaySheet(context.kinds, day.date);
	for (const transaction of transactions) {
		const effect = policies[policy](transaction, context);
		if (effect) sheet.add(transaction, effect);
	}
	const charges = sheet.tallies();
	const tallies = [...charges, ...sheet.balanceTallies()];
	const wanted = { reference, date: day.date, currency, tallies };
	const journal = dayJournal(wanted, posted.days.get(reference));
	return {
		reference,
		frozen: newlyFrozen(sheet, currency, posted),
		booking: {
			policy: policyNames[policy],
			source: daySource(bucket, netOf(charges, currency), sheet.count),
			currency,
			marketplaces: [...sheet.marketplaces].sort(),
			tallies: charges,
			journals: journal ? [journal] : [],
			warnings: dayWarnings(sheet.unpaired),
		},
	};
}

function newlyFrozen({ frozen }: DaySheet, currency: string, posted: Posted): FrozenOrders {
	const added = [...frozen].filter(([id]) => !posted.frozen.has(frozenKey(id, currency)));
	const texts = added.map(([id, amounts]) => [id, amountTexts(amounts, currency)] as const);
	return Object.fromEntries(texts.sort(([left], [right]) => (left < right ? -1 : 1)));
}
