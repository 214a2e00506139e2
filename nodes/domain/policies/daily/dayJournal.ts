import type { CategoryId } from '../../catalogue/categories';
import { plainPosting } from '../../ledger/appliedRule';
import { balancedJournal, type Journal, type JournalLine } from '../../ledger/journal';
import { money } from '../../money/money';
import { chargeLines } from '../chargeLines';
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
		lines: missingLines(chargeLines(wanted.tallies, currency), posted, currency),
	});
	return journal.lines.length > 0 ? journal : null;
}

/**
 * The lines that are still missing. Within a category only what the ledger lacks of it is posted: where
 * rules were changed since, nothing that is posted moves to another line.
 */
function missingLines(
	wanted: ReadonlyMap<string, JournalLine>,
	posted: PostedDay | undefined,
	currency: string,
): JournalLine[] {
	if (!posted) return [...wanted.values()].map(counted);
	const categories = new Set([
		...[...wanted.values()].map(({ category }) => category),
		...[...posted.lines.values()].map(({ category }) => category),
	]);
	return [...categories].flatMap((category) => missingOf(category, wanted, posted, currency));
}

function missingOf(
	category: CategoryId,
	wanted: ReadonlyMap<string, JournalLine>,
	posted: PostedDay,
	currency: string,
): JournalLine[] {
	const keys = new Set(
		[...wanted, ...posted.lines].flatMap(([key, line]) =>
			line.category === category ? [key] : [],
		),
	);
	const lines = [...keys].map((key): JournalLine => {
		const line = wanted.get(key) ?? postedLine(category, posted.lines.get(key)?.ruleName, currency);
		const before = posted.lines.get(key);
		const minor = line.credit.minor - (before?.minor ?? 0n);
		const count = line.count - (before?.count ?? 0);
		return counted({ ...line, credit: money(minor, currency), count });
	});
	return isOneWay(lines) ? lines : [together(lines, currency)];
}

/** What changes a line without a charge of its own counts as one. */
const counted = (line: JournalLine): JournalLine => ({ ...line, count: Math.max(1, line.count) });

/** Lines that go both ways within a category tell of a changed mapping. */
const isOneWay = (lines: readonly JournalLine[]): boolean =>
	lines.every(({ credit }) => credit.minor >= 0n) ||
	lines.every(({ credit }) => credit.minor <= 0n);

/** What the category lacks, on the line that most of it is of. */
function together(lines: readonly JournalLine[], currency: string): JournalLine {
	const minor = lines.reduce((sum, { credit }) => sum + credit.minor, 0n);
	const sign = minor < 0n ? -1n : 1n;
	const [first, ...others] = lines;
	if (!first) throw new Error('A category without lines lacks nothing.');
	const most = others.reduce(
		(best, line) => (line.credit.minor * sign > best.credit.minor * sign ? line : best),
		first,
	);
	return { ...most, credit: money(minor, currency) };
}

/** A line that is posted, and not wanted any more. */
const postedLine = (
	category: CategoryId,
	ruleName: string | undefined,
	currency: string,
): JournalLine => ({
	category,
	rule: ruleName ? { name: ruleName, then: plainPosting } : null,
	credit: money(0n, currency),
	count: 0,
	entryIds: [],
	paths: [],
});
