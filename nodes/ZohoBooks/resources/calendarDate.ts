import { Refusal } from '../../domain/refusal';

/** The day (`yyyy-mm-dd`) that a date field names, as it is written there: no time zone moves it. */
export function calendarDate(value: unknown, label: string): string {
	const written = /^\d{4}-\d\d-\d\d/.exec(textOf(value).trim())?.[0] ?? '';
	if (!Number.isNaN(Date.parse(written))) return written;
	throw new Refusal(
		'invalidDate',
		`"${label}" is not a date: "${textOf(value)}".`,
		'Give a date as year-month-day, for example 2025-09-30.',
	);
}

/** A date of n8n's expressions (Luxon) knows its own text. */
function textOf(value: unknown): string {
	if (typeof value === 'string') return value;
	const { toISO } = (value ?? {}) as { toISO?: () => string };
	return typeof toISO === 'function' ? toISO.call(value) : String(value ?? '');
}
