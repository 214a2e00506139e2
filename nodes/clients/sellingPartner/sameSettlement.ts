import type { EventGroup } from './eventGroup';
import type { Payout } from './payouts';

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

const onlyOne = <T>(found: readonly T[]): T | null =>
	found.length === 1 ? (found[0] ?? null) : null;

/** The event group of a report's period; null where none fits, or several (one for each currency) do. */
export function groupOfPeriod(period: Period, groups: readonly EventGroup[]): EventGroup | null {
	const exact = groups.filter((group) => samePeriod(group, period));
	if (exact.length > 0) return onlyOne(exact);
	return onlyOne(groups.filter((group) => sameEndDay(group, period)));
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
