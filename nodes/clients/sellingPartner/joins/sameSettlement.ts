import type { EventGroup } from '../api/eventGroup';
import type { Payout } from '../api/payouts';

/** Amazon has no key that joins its three views of a settlement; their periods agree to a few seconds. */
const toleranceMs = 5_000;

interface Period {
	readonly periodStart: string | null | undefined;
	readonly periodEnd: string | null | undefined;
}

const near = (left: string | null | undefined, right: string | null | undefined): boolean =>
	Boolean(left && right) &&
	Math.abs(Date.parse(left ?? '') - Date.parse(right ?? '')) <= toleranceMs;

const samePeriod = (left: Period, right: Period): boolean =>
	near(left.periodStart, right.periodStart) && near(left.periodEnd, right.periodEnd);

const sameEndDay = (left: Period, right: Period): boolean =>
	Boolean(left.periodEnd && right.periodEnd) && dayOf(left.periodEnd) === dayOf(right.periodEnd);

const dayOf = (time: string | null | undefined): string =>
	Number.isNaN(Date.parse(time ?? '')) ? '' : new Date(time ?? '').toISOString().slice(0, 10);

/** The one that was found; null where there is none, or more than one. */
export const onlyOne = <T>(found: readonly T[]): T | null =>
	found.length === 1 ? (found[0] ?? null) : null;

/** An event group that Amazon has not closed yet has no end. */
const sameOpenPeriod = (group: Period, period: Period): boolean =>
	!group.periodEnd && near(group.periodStart, period.periodStart);

/** The event groups of a report's period; where none fits to the second, those that end on its last day. */
export function groupsOfPeriod(period: Period, groups: readonly EventGroup[]): EventGroup[] {
	const fits = [samePeriod, sameOpenPeriod, sameEndDay].map((rule) =>
		groups.filter((group) => rule(group, period)),
	);
	return fits.find((found) => found.length > 0) ?? [];
}

/** The settlement id that a payout of the same period, currency and amount names; null if not sure. */
export function settlementIdOf(group: EventGroup, payouts: readonly Payout[]): string | null {
	const ids = payouts
		.filter((payout) => samePeriod(group, payout) && sameAmount(group, payout))
		.flatMap(({ settlementIds }) => settlementIds);
	return onlyOne([...new Set(ids)]);
}

const sameAmount = ({ originalTotal, convertedTotal }: EventGroup, { amount }: Payout): boolean =>
	[originalTotal, convertedTotal].some(
		(total) => total && total.currency === amount?.currency && total.amount === amount.amount,
	);
