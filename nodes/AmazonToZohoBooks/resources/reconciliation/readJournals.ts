import type { ZohoBooks } from '../../../clients/zohoBooks/zohoBooks';
import {
	journalRow,
	ledgerJournal,
	type JournalRow,
	type LedgerJournal,
} from '../../../domain/reconciliation/books/ledgerJournal';
import { dayPlus, isIn, type Month } from '../../../domain/reconciliation/period';

/** A settlement lasts two months at most. */
const daysBefore = 62;

/**
 * The journals of the months, and the other parts of their settlements. One list finds them all; lines cost
 * one call for each journal, so that the last month is read first, and no more than `most`.
 */
export async function readJournals(
	zoho: ZohoBooks,
	months: readonly Month[],
	most: number,
	baseCurrency: string,
) {
	const [first, last] = [months[0], months.at(-1)];
	if (!first || !last) return { journals: [], notRead: [] };
	const earliest = [first.from, dayPlus(last.from, -daysBefore)].sort()[0] ?? first.from;
	// Without an end: where the period was locked, a journal stands on the next open day, however late that is.
	const query = { reference_number_startswith: 'AMZ-', date_start: earliest };
	const listed = await zoho.listJournals(query, Infinity, 'list of the journals of Amazon');
	const wanted = inOrder(
		listed.map(journalRow).filter((row) => row !== null),
		months,
		last,
	);
	const journals: LedgerJournal[] = [];
	for (const row of wanted.slice(0, most)) {
		journals.push(ledgerJournal(row, await zoho.getJournal(row.id), baseCurrency));
	}
	return { journals, notRead: wanted.slice(most) };
}

/** Daily journals of the next days: they may pay a settlement that ended in the month. */
const payingLater = (rows: readonly JournalRow[], { to }: Month): JournalRow[] =>
	rows.filter(
		({ parsed, date }) =>
			(parsed.kind === 'A' || parsed.kind === 'R') && date > to && date <= dayPlus(to, 7),
	);

/** Parts of settlements of this month, or of those before it, that stand on a later day: their own was locked. */
const movedLater = (rows: readonly JournalRow[], { id, from, to }: Month): JournalRow[] => {
	const [first, last] = [dayPlus(from, -daysBefore).slice(0, 7), id].map(digitsOf);
	return rows.filter(
		({ parsed: { kind, period }, date }) =>
			kind === 'S' && date > to && (first ?? '') <= period && period <= (last ?? ''),
	);
};

const digitsOf = (month: string): string => month.replace('-', '');

/** The month itself, then the other parts of its settlements, then the months before it, newest first. */
function inOrder(rows: readonly JournalRow[], months: readonly Month[], last: Month): JournalRow[] {
	const inMonth = rows.filter(({ date }) => isIn(last, date));
	const ofMonth = [...inMonth, ...movedLater(rows, last)];
	const settlements = new Set(
		ofMonth.filter(({ parsed }) => parsed.kind === 'S').map(({ parsed }) => parsed.source),
	);
	const siblings = rows.filter(
		({ parsed, date }) =>
			parsed.kind === 'S' && settlements.has(parsed.source) && !isIn(last, date),
	);
	const chosen = new Set([...ofMonth, ...siblings, ...payingLater(rows, last)]);
	const earlier = rows
		.filter((row) => !chosen.has(row) && months.some((month) => isIn(month, row.date)))
		.sort((left, right) => (left.date < right.date ? 1 : -1));
	return [...chosen, ...earlier];
}
