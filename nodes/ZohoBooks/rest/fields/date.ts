import { calendarDate } from '../../resources/calendarDate';
import { isEmpty, type Field } from './field';

/** A calendar day; it goes to Zoho as it is written, no time zone moves it. */
export function date(displayName: string, key: string, description?: string): Field {
	return {
		key,
		panel: { displayName, name: key, type: 'dateTime', default: '', description },
		toZoho: (given) => (isEmpty(given) ? undefined : calendarDate(given, displayName)),
	};
}
