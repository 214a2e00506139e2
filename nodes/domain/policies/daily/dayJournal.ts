import type { CategoryId } from '../../catalogue/categories';
import { balancedJournal, type Journal, type JournalLine } from '../../ledger/journal';
import { money } from '../../money/money';
import type { Tally } from '../tally';
import type { PostedDay } from './posted';

/** What a day is to be posted as. */
export interface WantedDay {
	/** The reference of the day itself. */
	readonly reference: string;
	readonly date: string;
	readonly currency: string;
	readonly tallies: readonly Tally[];
}

/**
 * The journal that brings the ledger to what the day holds: the day's own, or, where it is posted, a
 * supplement with only the difference, dated the day itself. Null where nothing is missing.
 */
export function dayJournal(wanted: WantedDay, posted: PostedDay | undefined): Journal | null {
	const { reference, date, currency } = wanted;
	const journal = balancedJournal({
		reference: posted ? `${reference}-A${posted.supplements + 1}` : reference,
		date,
		part: date,
		currency,
		lines: missingLines(linesOf(wanted), posted, currency),
	});
	return journal.lines.length > 0 ? journal : null;
}

/** One line per category, with the names behind it. */
function linesOf({ tallies, currency }: WantedDay): Map<CategoryId, JournalLine> {
	const groups = new Map<CategoryId, Tally[]>();
	for (const tally of tallies) {
		const group = groups.get(tally.category);
		if (group) group.push(tally);
		else groups.set(tally.category, [tally]);
	}
	return new Map([...groups].map(([category, group]) => [category, lineOf(group, currency)]));
}

const lineOf = (group: readonly Tally[], currency: string): JournalLine => ({
	category: group[0]?.category ?? 'uncategorized',
	credit: money(
		group.reduce((sum, { minor }) => sum + minor, 0n),
		currency,
	),
	count: group.reduce((sum, { count }) => sum + count, 0),
	entryIds: distinct(group.map(({ entryId }) => entryId)),
	paths: distinct(group.map(({ transactionType, path }) => [transactionType, ...path].join(' / '))),
});

function missingLines(
	wanted: Map<CategoryId, JournalLine>,
	posted: PostedDay | undefined,
	currency: string,
): JournalLine[] {
	const categories = new Set([...wanted.keys(), ...(posted?.amounts.keys() ?? [])]);
	return [...categories].map((category) => {
		const line = wanted.get(category) ?? lineOf([], currency);
		const minor = line.credit.minor - (posted?.amounts.get(category) ?? 0n);
		const count = Math.max(1, line.count - (posted?.counts.get(category) ?? 0));
		return { ...line, category, credit: money(minor, currency), count };
	});
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)].sort();
