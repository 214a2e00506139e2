import { DateTime } from 'luxon';
import { Refusal } from '../../domain/refusal';

/** A time of the panel in milliseconds since 1970, read in the workflow's time zone; null where it is empty. */
export function instantOf(value: unknown, zone: string, field: string): number | null {
	const text = String(value ?? '').trim();
	if (text === '') return null;
	const time = DateTime.fromISO(text.replace(' ', 'T'), { zone });
	if (time.isValid) return time.toMillis();
	throw new Refusal(
		'unreadableDate',
		`${field} "${text}" is not a date.`,
		'Pick a date in the panel, or give it as 2026-06-30T00:00:00Z.',
	);
}
