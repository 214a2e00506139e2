import { hashIn, periodIn, totalIn } from '../ledger/journalNotes';
import { parseReference } from '../ledger/reference';
import type { ListedJournal } from '../policies/postedOrders';

/**
 * Up to which day (`yyyy-mm-dd`, UTC) settlements stand in the ledger, by currency. An order that shipped by
 * then and has no invoice may be paid by one of them, and then is revenue there.
 */
export function settledUntil(journals: Iterable<ListedJournal>): Map<string, string> {
	const until = new Map<string, string>();
	for (const { reference_number: reference, notes } of journals) {
		if (parseReference(reference)?.kind !== 'S' || hashIn(notes) === '') continue;
		const currency = totalIn(notes)?.currency;
		const day = periodIn(notes)?.to;
		if (!currency || !day) continue;
		if (day > (until.get(currency) ?? '')) until.set(currency, day);
	}
	return until;
}
