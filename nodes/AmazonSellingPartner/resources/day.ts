import { DateTime } from 'luxon';
import { instantOf } from './instant';

/** The calendar day of a date of the panel (`yyyy-mm-dd`), in the workflow's time zone; empty where there is none. */
export function dayOf(value: unknown, zone: string, field: string): string {
	const time = instantOf(value, zone, field);
	return time === null ? '' : (DateTime.fromMillis(time, { zone }).toISODate() ?? '');
}
