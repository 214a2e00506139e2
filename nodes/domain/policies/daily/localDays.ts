import { DateTime } from 'luxon';
import { Refusal } from '../../refusal';

/** A calendar day in the books' time zone; both bounds in milliseconds UTC. */
export interface LocalDay {
	/** `2026-04-30` */
	readonly date: string;
	readonly start: number;
	/** The first instant after it. */
	readonly end: number;
}

const utcDay = 86_400_000;

/** Finds the local day of an instant. Days that it has found it keeps: asking luxon each time is slow. */
export class LocalDays {
	private readonly known = new Map<number, LocalDay[]>();

	constructor(private readonly timeZone: string) {}

	of(instant: number): LocalDay {
		const key = Math.floor(instant / utcDay);
		let days = this.known.get(key);
		if (!days) this.known.set(key, (days = []));
		for (const day of days) if (instant >= day.start && instant < day.end) return day;
		const day = this.find(instant);
		days.push(day);
		return day;
	}

	/** The day of a date as `2026-04-30`. */
	on(date: string): LocalDay {
		const noon = DateTime.fromISO(`${date}T12:00`, { zone: this.timeZone });
		if (noon.isValid) return this.of(noon.toMillis());
		throw new Refusal(
			'invalidDate',
			`"${date}" is not a date.`,
			'Enter a date as 2026-04-30, and the time zone of the books.',
			{ date, timeZone: this.timeZone },
		);
	}

	private find(instant: number): LocalDay {
		const local = DateTime.fromMillis(instant, { zone: this.timeZone });
		if (!local.isValid) throw unknownTimeZone(this.timeZone);
		const start = local.startOf('day');
		const end = start.plus({ days: 1 }).startOf('day');
		return { date: local.toFormat('yyyy-MM-dd'), start: start.toMillis(), end: end.toMillis() };
	}
}

const unknownTimeZone = (timeZone: string): Refusal =>
	new Refusal(
		'unknownTimeZone',
		`"${timeZone}" is not a time zone.`,
		'Choose the time zone of the books, for example America/Toronto.',
		{ timeZone },
	);
