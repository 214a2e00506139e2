import { parseDailyReference } from '../ledger/dailyReference';
import { ownDate } from '../ledger/entryDate';
import { hashIn, totalIn } from '../ledger/journalNotes';
import type { ListedJournal } from '../policies/postedOrders';

/** The first day (`yyyy-mm-dd`) of each currency on which this package has posted, among the journals of a list. */
export function firstDaysOf(journals: Iterable<ListedJournal>): Map<string, string> {
	const days = new Map<string, string>();
	for (const { reference_number: reference, journal_date: date = '', notes } of journals) {
		const currency = hashIn(notes) === '' ? '' : currencyOf(reference, notes);
		if (currency !== '') noteDay(days, currency, ownDate(notes, date));
	}
	return days;
}

/** Keeps the earlier day of a currency. */
export function noteDay(days: Map<string, string>, currency: string, day: string): void {
	const known = days.get(currency);
	if (known === undefined || day < known) days.set(currency, day);
}

/** Journals of days name it in their reference, those of settlements and orders in their notes. */
const currencyOf = (reference: string, notes: string): string =>
	parseDailyReference(reference)?.currency ?? totalIn(notes)?.currency ?? '';
