import { DateTime } from 'luxon';
import { Refusal } from '../refusal';
import type { SettlementHeader } from '../sources/settlementReport/settlement';

/** One calendar month of a settlement's period, in the books' time zone. */
export interface MonthPart {
	/** `2025-09` */
	readonly month: string;
	/** First instant after this part, in milliseconds UTC. */
	readonly until: number;
	/** Journal date: the last day of the month; the last part bears the settlement's end date. */
	readonly date: string;
}

/** The calendar months from `start` to `end` (instants in ms UTC), oldest first. */
export function monthParts(start: number, end: number, timeZone: string): MonthPart[] {
	const last = inZone(end, timeZone);
	const parts: MonthPart[] = [];
	let month = inZone(start, timeZone).startOf('month');
	while (month <= last) {
		const next = month.plus({ months: 1 });
		const isLast = next > last;
		parts.push({
			month: month.toFormat('yyyy-MM'),
			until: isLast ? Infinity : next.toMillis(),
			date: (isLast ? last : month.endOf('month')).toFormat('yyyy-MM-dd'),
		});
		month = next;
	}
	return parts;
}

/** The parts of a settlement: its months; or for books on cash basis one, on the day of the deposit. */
export function partsOf(
	{ periodStart, periodEnd, depositDate }: SettlementHeader,
	timeZone: string,
	dateBy: 'period' | 'depositDate',
): MonthPart[] {
	if (dateBy === 'period') return monthParts(periodStart, periodEnd, timeZone);
	const paid = depositDate ?? periodEnd;
	return monthParts(paid, paid, timeZone);
}

function inZone(instant: number, timeZone: string): DateTime {
	const local = DateTime.fromMillis(instant, { zone: timeZone });
	if (local.isValid) return local;
	throw new Refusal(
		'unknownTimeZone',
		`"${timeZone}" is not a time zone.`,
		'Choose the time zone of the books, for example America/Toronto.',
		{ timeZone },
	);
}
