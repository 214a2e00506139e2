import type { Booking, PolicyName } from '../booking';
import { unmatchedWarning } from '../settlementWarnings';
import { netOf } from '../tally';
import type { DayBucket } from './dayBuckets';
import { dayJournal } from './dayJournal';
import { DaySheet } from './daySheet';
import { daySource, dayWarnings } from './daySource';
import type { EffectContext, EffectOf } from './effect';
import { amountTexts, frozenKey, type FrozenOrders, type Posted } from './posted';

/** How the transactions of a day are booked. */
export interface DayPolicy {
	readonly name: PolicyName;
	readonly effectOf: EffectOf;
}

/** A day of one account, booked. */
export interface BookedDay {
	/** The day's own reference; its journal may be a supplement to it. */
	readonly reference: string;
	/** Without a journal where the ledger holds the whole day already. */
	readonly booking: Booking;
	/**
	 * What the day posts for deferred orders, by transaction id: to be kept with its journal, or by itself
	 * where there is none, for the day they are released.
	 */
	readonly frozen: FrozenOrders;
	/** What it was made of. */
	readonly transactionIds: readonly string[];
}

/** Books one day: the journal that is still missing for it, and what its deferred orders are posted with. */
export function bookDay(
	bucket: DayBucket,
	policy: DayPolicy,
	context: EffectContext,
	posted: Posted,
): BookedDay {
	const { reference, day, currency, transactions } = bucket;
	const sheet = new DaySheet(context.kinds, day.date);
	for (const transaction of transactions) {
		const effect = policy.effectOf(transaction, context);
		if (effect) sheet.add(transaction, effect);
	}
	const charges = sheet.tallies();
	const tallies = [...charges, ...sheet.balanceTallies()];
	const wanted = { reference, date: day.date, currency, tallies };
	const journal = dayJournal(wanted, posted.days.get(reference));
	return {
		reference,
		frozen: newlyFrozen(sheet, currency, posted),
		transactionIds: transactions.map(({ id }) => id),
		booking: {
			policy: policy.name,
			source: daySource(bucket, netOf(charges, currency), sheet.count),
			currency,
			marketplaces: [...sheet.marketplaces].sort(),
			tallies: charges,
			journals: journal ? [journal] : [],
			warnings: [
				...dayWarnings(sheet.unpaired),
				...unmatchedWarning(context.kinds.unmatchedSkus()),
			],
		},
	};
}

function newlyFrozen({ frozen }: DaySheet, currency: string, posted: Posted): FrozenOrders {
	const added = [...frozen].filter(([id]) => !posted.frozen.has(frozenKey(id, currency)));
	const texts = added.map(([id, amounts]) => [id, amountTexts(amounts, currency)] as const);
	return Object.fromEntries(texts.sort(([left], [right]) => (left < right ? -1 : 1)));
}
