import type { DailyBooking } from '../policies/daily';
import type { MonthEndBooking } from '../policies/monthEndAccrual';
import type { DailySettings } from '../policies/daily/settings';
import { Refusal } from '../refusal';
import { toDecimal } from '../money/money';
import type { Transaction } from '../sources/transactions/transaction';
import { isoDate } from './isoDate';

/** Money that is not booked now, and why; a later run books it. */
export interface Waiting {
	/** The reference of the day; empty for a single transaction. */
	readonly reference: string;
	/** What names it in the audit trail. */
	readonly sourceKey: string;
	readonly date: string;
	readonly cause: 'open' | 'partial' | 'unknownPayout' | 'unknownRelease';
	readonly reason: string;
}

export type Booked = Pick<DailyBooking, 'days' | 'waiting'> &
	Partial<Pick<DailyBooking, 'refusals' | 'unknownPayouts'>> &
	Partial<Pick<MonthEndBooking, 'unknownReleases'>>;

export function waitingOf(booked: Booked, { settleHours }: DailySettings): Waiting[] {
	const days = booked.waiting.flatMap(({ reference, date, cause }): Waiting[] =>
		cause === 'refused'
			? []
			: [
					{
						reference,
						sourceKey: daySourceKey(reference),
						date,
						cause,
						reason:
							cause === 'open'
								? `Amazon may still show transactions of ${date}: this day is booked ${settleHours} hours after its end.`
								: `Only a part of ${date} was read: this day waits until all of it is.`,
					},
				],
	);
	const { unknownPayouts = [], unknownReleases = [] } = booked;
	return [
		...days,
		...unknownPayouts.map((one) => ofTransaction(one, 'unknownPayout')),
		...unknownReleases.map((one) => ofTransaction(one, 'unknownRelease')),
	];
}

/** As the booking of a day names itself in the audit trail. */
const daySourceKey = (reference: string): string =>
	`transactions:${reference.replace(/^AMZ-/, '')}`;

const open = {
	unknownPayout:
		'which way its money went is not known yet. It waits until its event group is closed.',
	unknownRelease:
		'when Amazon released it is not known. It is neither accrued nor reversed; look at it by hand.',
} as const;

const ofTransaction = (
	{ id, type, orderId, posted, total, currency }: Transaction,
	cause: keyof typeof open,
): Waiting => ({
	reference: '',
	sourceKey: `transaction:${id}`,
	date: isoDate(posted),
	cause,
	reason: `${type} ${orderId || id} of ${toDecimal(total)} ${currency}: ${open[cause]}`,
});

/** Days, and transactions of no known day, that hold what cannot be booked: one refusal for each. */
export function refusedDays({ waiting, refusals = [] }: Booked): Refusal[] {
	const days = waiting.flatMap(({ reference, date, refusals: [first, ...others] }) =>
		first ? [ofDay(reference, date, first, others)] : [],
	);
	return [...days, ...refusals];
}

function ofDay(reference: string, date: string, first: Refusal, others: readonly Refusal[]) {
	const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
	return new Refusal(
		first.code,
		`Amazon transactions of ${date}: ${first.message}${more}`,
		first.nextStep,
		{ sourceKey: daySourceKey(reference), date, ...first.details },
	);
}
