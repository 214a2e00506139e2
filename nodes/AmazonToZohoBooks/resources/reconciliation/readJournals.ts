import type { ZohoBooks } from '../../../clients/zohoBooks/zohoBooks';
import {
	journalRow,
	ledgerJournal,
	type JournalRow,
	type LedgerJournal,
} from '../../../domain/reconciliation/books/ledgerJournal';
import { dayPlus, isIn, type Month } from '../../../domain/reconciliation/period';

/** A settlement lasts two months at most, and is booked a month after its end at the latest. */
const around = { before: 62, after: 31 };

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
	const earliest = [first.from, dayPlus(last.from, -around.before)].sort()[0] ?? first.from;
	const query = {
		reference_number_startswith: 'AMZ-',
		date_start: earliest,
		date_end: dayPlus(last.to, around.after),
	};
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

/** The month itself, then the other parts of its settlements, then the months before it, newest first. */
function inOrder(rows: readonly JournalRow[], months: readonly Month[], last: Month): JournalRow[] {
	const ofMonth = rows.filter(({ date }) => isIn(last, date));
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
