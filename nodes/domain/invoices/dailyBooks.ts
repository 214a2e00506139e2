import { dayOfReference, isReversal, parseDailyReference } from '../ledger/dailyReference';
import { hashIn } from '../ledger/journalNotes';
import type { ListedJournal } from '../policies/postedOrders';

/**
 * A day that is booked from transactions, by currency, where there is one: then orders are revenue there. What
 * was reversed does not count: a month-end accrual is taken back on the next day.
 */
export function dailyBooks(journals: Iterable<ListedJournal>): Map<string, string> {
	const own = [...journals].filter(({ notes }) => hashIn(notes) !== '');
	const references = own.map(({ reference_number: reference }) => reference);
	const reversed = new Set(references.filter(isReversal).map(dayOfReference));
	const days = new Map<string, string>();
	for (const reference of references) {
		const currency = parseDailyReference(reference)?.currency;
		const day = dayOfReference(reference);
		if (currency && !reversed.has(day)) days.set(currency, day);
	}
	return days;
}
