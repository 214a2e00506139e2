import type { Money } from '../../money/money';
import type { BookingSource } from '../booking';
import type { DayBucket } from './dayBuckets';

/** What a day's journal is made of, for the audit trail and the journal's notes. */
export function daySource({ reference, day }: DayBucket, total: Money, charges: number) {
	return {
		kind: 'transactions',
		id: reference.replace(/^AMZ-/, ''),
		name: `Amazon transactions of ${day.date}`,
		reportId: null,
		periodStart: day.start,
		periodEnd: day.end - 1,
		depositDate: null,
		total,
		charges,
	} satisfies BookingSource;
}

/** What a bookkeeper should know of a day; sentences, none where all is plain. */
export function dayWarnings(unpaired: number): string[] {
	if (unpaired === 0) return [];
	const orders =
		unpaired === 1
			? 'Amazon released 1 deferred order that was never posted as deferred'
			: `Amazon released ${unpaired} deferred orders that were never posted as deferred`;
	return [`${orders}: all of it is recognised on the day of the release.`];
}
