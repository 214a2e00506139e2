import type { IExecuteFunctions } from 'n8n-workflow';
import { createZohoBooks } from '../../../clients/zohoBooks/client';
import { firstDaysOf, noteDay } from '../../../domain/mapping/firstDays';
import type { Booking } from '../../../domain/policies/booking';
import type { BooksOfRun, Task } from './booksOfRun';

/**
 * Asks for opening balances only while the ledger has no earlier journal of Amazon in the same currency: a
 * warning on every reserve would teach people to overlook warnings.
 */
export async function withoutKnownOpenings(
	ctx: IExecuteFunctions,
	{ booking, books }: Pick<Task, 'booking' | 'books'>,
): Promise<Booking> {
	const { openingWarnings = [], warnings, currency, journals } = booking;
	const day = journals[0]?.date;
	if (day === undefined) return booking;
	const isKnown = openingWarnings.length > 0 && (await hasEarlier(ctx, books, currency, day));
	noteDay(books.firstDays, currency, day);
	if (!isKnown) return booking;
	return { ...booking, warnings: warnings.filter((text) => !openingWarnings.includes(text)) };
}

/** The ledger is asked once for the journals before the day, newest first; never where this run knows already. */
async function hasEarlier(
	ctx: IExecuteFunctions,
	{ current, firstDays }: BooksOfRun,
	currency: string,
	day: string,
): Promise<boolean> {
	const isEarlier = () => (firstDays.get(currency) ?? day) < day;
	if (isEarlier()) return true;
	const query = {
		reference_number_startswith: 'AMZ-',
		date_end: day,
		sort_column: 'journal_date',
		sort_order: 'D',
	};
	const zoho = createZohoBooks(ctx, current.organizationId);
	const rows = await zoho.listJournals(query, onePage, 'search for earlier journals of Amazon');
	for (const [code, first] of firstDaysOf(rows)) noteDay(firstDays, code, first);
	return isEarlier();
}

/** Weeks of journals at the least: a currency that is in use has one among them. */
const onePage = 200;
