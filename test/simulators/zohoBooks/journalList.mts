import { DateTime } from 'luxon';
import { modifiedSince } from './accountList.mts';
import { totalOf, currencyOf, journalRow } from './journalView.mts';
import { dateMatches, textMatches, totalMatches } from './journalFilters.mts';
import { choice, pageOf, type Query, sorted } from './listing.mts';
import type { Books, JournalRecord } from './records.mts';

const columns = ['journal_date', 'entry_number', 'reference_number', 'total'];
const periods = ['All', 'Today', 'ThisWeek', 'ThisMonth', 'ThisQuarter', 'ThisYear'];

/** Y: list journals. Newest date first unless asked otherwise (assumed). */
export function journalList(
	books: Books,
	seen: readonly JournalRecord[],
	query: Query,
	now: number,
) {
	const filter = choice(
		query,
		'filter_by',
		periods.map((period) => `JournalDate.${period}`),
	);
	const sortColumn = choice(query, 'sort_column', columns);
	const sortOrder = choice(query, 'sort_order', query.has('sort_column') ? ['A', 'D'] : ['D', 'A']);
	const since = modifiedSince(query);
	const found = seen.filter(
		(journal) =>
			journal.modified >= since &&
			textMatches(journal, query) &&
			dateMatches(journal, query) &&
			totalMatches(books, journal, query) &&
			inPeriod(books, journal, filter, now),
	);
	const ordered = sorted(found, sortOrder, sortKey(books, sortColumn));
	const listing = { reportName: 'Journals', filter, sortColumn, sortOrder };
	const { rows, page_context } = pageOf(ordered, query, listing);
	const journals = rows.map((journal) => journalRow(books, journal));
	return { code: 0, message: 'success', journals, page_context };
}

function sortKey(books: Books, column: string): (journal: JournalRecord) => string | bigint {
	if (column === 'entry_number') return ({ entryNumber }) => BigInt(entryNumber);
	if (column === 'reference_number') return ({ reference }) => reference;
	if (column === 'journal_date') return ({ date }) => date;
	return (journal) => totalOf(journal) * 10n ** BigInt(6 - currencyOf(books, journal).precision);
}

/** The current day, week (from Monday, assumed), … of the organization's zone. */
function inPeriod({ timeZone }: Books, { date }: JournalRecord, filter: string, now: number) {
	const period = filter.split('.')[1]?.replace('This', '').replace('Today', 'Day').toLowerCase();
	if (period === 'all') return true;
	const unit = period as 'day' | 'week' | 'month' | 'quarter' | 'year';
	return DateTime.fromMillis(now, { zone: timeZone }).hasSame(
		DateTime.fromISO(date, { zone: timeZone }),
		unit,
	);
}
