import { classify as ofCatalogue } from '../catalogue/classify';
import { Refusal } from '../refusal';
import type { TransactionReading } from '../sources/transactions/readTransactions';
import {
	isDeferred,
	type Transaction,
	type TransactionPlace,
} from '../sources/transactions/transaction';
import { isReady, waitingDay, type DailyBooking } from './daily';
import { bookDay } from './daily/bookDay';
import { dayOfReference, isReversal } from '../ledger/dailyReference';
import { dayBuckets, type DayBucket } from './daily/dayBuckets';
import type { EffectContext } from './daily/effect';
import { Kinds } from './daily/kinds';
import { LocalDays, type LocalDay } from './daily/localDays';
import { added, negated, ofNegated, takenBack } from './daily/openingEffects';
import { pairUp } from './daily/pairs';
import { frozenKey, readPosted, type PostedJournal } from './daily/posted';
import type { DailySettings } from './daily/settings';
import { isStandingAt } from './daily/standing';

type ChangingPolicy = 'settlement' | 'accrual' | 'released';

/** The user books by another policy from a day on. */
export interface PolicyChange {
	readonly from: ChangingPolicy;
	readonly to: ChangingPolicy;
	/** The first day of the new policy, `2026-05-01`. */
	readonly date: string;
	/** Event groups whose settlements are booked by the policy that books settlements. */
	readonly settledGroups: ReadonlySet<string>;
}

/** How much of the money that no settlement holds yet a policy has recognised. */
const reach: Readonly<Record<ChangingPolicy, 0 | 1 | 2>> = {
	settlement: 0,
	released: 1,
	accrual: 2,
};

/**
 * What the new policy would have recognised before the change, less what the old one did, so that the
 * change loses no money and counts none twice. What is added bears the last day of the old policy; what
 * is taken back, because it will be recognised again, the first day of the new one (docs/accounting.md).
 */
export function openingEntries(
	reading: TransactionReading,
	change: PolicyChange,
	settings: DailySettings,
	posted: readonly PostedJournal[],
): Pick<DailyBooking, 'days' | 'waiting'> {
	const { from, to } = change;
	if (from === to) return { days: [], waiting: [] };
	const isTakenBack = reach[from] > reach[to];
	const days = new LocalDays(settings.timeZone);
	const first = days.on(change.date);
	const classify = settings.classify ?? ofCatalogue;
	const kinds = new Kinds({
		...settings,
		classify: isTakenBack ? ofNegated(classify) : classify,
	});
	const chosen = concerned(reading.transactions, change, first.start, new Kinds({ classify }));
	const moved = chosen.map((one) => onLastDay(isTakenBack ? negated(one) : one, first));
	const held = reading.refused.flatMap((one) =>
		one.place && one.place.posted < first.start
			? [{ ...one, place: onLastDay(one.place, first) }]
			: [],
	);
	const letter = (isTakenBack ? from : to) === 'released' ? 'R' : 'A';
	const buckets = dayBuckets(moved, held, letter, settings);
	const known = readPosted(posted);
	const frozenOf: EffectContext['frozenOf'] = (id, currency) =>
		known.frozen.get(frozenKey(id, currency)) ?? null;
	const context = { kinds, pairs: pairUp(reading.transactions), postedFor: frozenOf, frozenOf };
	const policy = { name: to, effectOf: isTakenBack ? takenBack : added };
	return {
		days: buckets.filter(isReady).map((bucket) => {
			if (!isTakenBack) requireNoReversal(bucket, posted);
			return bookDay(isTakenBack ? onFirstDay(bucket, first) : bucket, policy, context, known);
		}),
		waiting: buckets.filter((bucket) => !isReady(bucket)).map(waitingDay),
	};
}

/** Deferred orders that stand at the change, and released money that no booked settlement holds. */
function concerned(
	transactions: readonly Transaction[],
	{ from, to, settledGroups }: PolicyChange,
	change: number,
	kinds: Kinds,
): Transaction[] {
	const pairs = pairUp(transactions);
	const reaches = [reach[from], reach[to]];
	const isPayout = ({ lines }: Transaction) =>
		lines.some((line) => kinds.of(line).category === 'clearing');
	const isUnsettled = (one: Transaction) =>
		one.posted < change && !settledGroups.has(one.eventGroupId) && !isPayout(one);
	return transactions.filter((one) =>
		isDeferred(one)
			? reaches.includes(2) && isStandingAt(change, one, pairs)
			: reaches.includes(0) && isUnsettled(one),
	);
}

const onLastDay = <T extends TransactionPlace>(one: T, first: LocalDay): T => ({
	...one,
	posted: first.start - 1,
});

const onFirstDay = (bucket: DayBucket, first: LocalDay): DayBucket => ({
	...bucket,
	day: first,
	reference: bucket.reference.replace(/\d{8}$/, first.date.replaceAll('-', '')),
});

/** A month-end accrual that is already reversed would be recognised twice in its month. */
function requireNoReversal({ reference, day }: DayBucket, posted: readonly PostedJournal[]): void {
	const reversal = posted.find(
		(journal) => isReversal(journal.reference) && dayOfReference(journal.reference) === reference,
	);
	if (!reversal) return;
	throw new Refusal(
		'inUse',
		`The month-end accrual of ${day.date} is already reversed (${reversal.reference}); the change of the policy would recognise its orders twice.`,
		`Delete ${reversal.reference} in Zoho Books and in the audit trail: the new policy keeps what the accrual has posted. Then run again.`,
		{ reference: reversal.reference },
	);
}
