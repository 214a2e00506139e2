import { DateTime } from 'luxon';
import { Refusal } from '../refusal';

/** A calendar month of the books' time zone. */
export interface Month {
	/** `2026-05` */
	readonly id: string;
	/** First and last day, `yyyy-mm-dd`. */
	readonly from: string;
	readonly to: string;
	/** As people write it: `May 2026`. */
	readonly name: string;
}

/** The month of a text such as `2026-05` (a date of it will do); without one, the last that is over. */
export function monthOf(text: string, asOf: number, zone: string): Month {
	const lastOne = DateTime.fromMillis(asOf, { zone }).startOf('month').minus({ months: 1 });
	const start = text === '' ? lastOne : DateTime.fromISO(text.slice(0, 7), { zone: 'UTC' });
	if (start.isValid && (text === '' || /^\d{4}-\d{2}(?:$|-|T)/.test(text))) return monthAt(start);
	throw new Refusal(
		'invalidDate',
		`"${text}" is not a month.`,
		'Write year and month, for example 2026-05.',
	);
}

/** The month and so many before it, the oldest first. */
export function monthsUpTo({ from }: Month, before: number): Month[] {
	const start = DateTime.fromISO(from, { zone: 'UTC' });
	return Array.from({ length: before + 1 }, (_, index) =>
		monthAt(start.minus({ months: before - index })),
	);
}

export const isIn = ({ from, to }: Month, day: string): boolean => day >= from && day <= to;

/** A day so many days later (earlier where negative), `yyyy-mm-dd`. */
export const dayPlus = (day: string, days: number): string =>
	DateTime.fromISO(day, { zone: 'UTC' }).plus({ days }).toFormat('yyyy-MM-dd');

/** Days from one to the other; negative where the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
	Math.round(
		DateTime.fromISO(to, { zone: 'UTC' }).diff(DateTime.fromISO(from, { zone: 'UTC' }), 'days')
			.days,
	);

/** The calendar day of an instant in the books' zone; empty where it is none. */
export function dayIn(instant: string, zone: string): string {
	const at = DateTime.fromISO(instant, { setZone: true });
	return at.isValid ? at.setZone(zone).toFormat('yyyy-MM-dd') : '';
}

const monthAt = (at: DateTime): Month => ({
	id: at.toFormat('yyyy-MM'),
	from: at.startOf('month').toFormat('yyyy-MM-dd'),
	to: at.endOf('month').toFormat('yyyy-MM-dd'),
	name: at.setLocale('en').toFormat('LLLL yyyy'),
});
