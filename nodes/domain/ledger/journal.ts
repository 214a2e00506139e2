import { categories, type CategoryId } from '../catalogue/categories';
import { sum, toDecimal, type Money } from '../money/money';
import { Refusal } from '../refusal';
import type { AppliedRule } from './appliedRule';
import type { TaxTreatment } from './taxTreatment';

/** One line of a journal. `credit` is signed: positive is a credit, negative a debit. */
export interface JournalLine {
	readonly category: CategoryId;
	readonly credit: Money;
	/** Charges summed in this line. */
	readonly count: number;
	/** Catalogue entries and Amazon's own names behind the line, for the audit. */
	readonly entryIds: readonly string[];
	readonly paths: readonly string[];
	/** How the orders of its charges are taxed, where lines are split by it. */
	readonly taxTreatment?: TaxTreatment;
	/** The user's rule that made the line, where one did. */
	readonly rule?: AppliedRule | null;
}

/** A balanced set of debits and credits in one currency on one date. */
export interface Journal {
	readonly reference: string;
	/** `yyyy-mm-dd` in the books' time zone. */
	readonly date: string;
	/** What of its record it holds: a month (`2025-09`) or a day. */
	readonly part: string;
	readonly currency: string;
	readonly lines: readonly JournalLine[];
}

const order = new Map(Object.keys(categories).map((id, index) => [id, index]));
const position = ({ category }: JournalLine): number => order.get(category) ?? 0;

/** The only way to a journal: lines of zero are dropped; debits that do not equal credits are refused. */
export function balancedJournal(journal: Journal): Journal {
	const residual = sum(
		journal.lines.map(({ credit }) => credit),
		journal.currency,
	);
	if (residual.minor !== 0n) {
		throw new Refusal(
			'unbalancedJournal',
			`Journal ${journal.reference}: credits exceed debits by ${toDecimal(residual)} ${journal.currency}.`,
			'Nothing was posted. Please report this with the settlement file.',
			{ difference: toDecimal(residual) },
		);
	}
	const lines = journal.lines.filter(({ credit }) => credit.minor !== 0n);
	return { ...journal, lines: lines.sort((a, b) => position(a) - position(b)) };
}

/** The sum of one side: what Zoho Books shows as the journal's total. */
export const journalTotal = ({ lines, currency }: Journal): Money =>
	sum(
		lines.map(({ credit }) => credit).filter(({ minor }) => minor > 0n),
		currency,
	);
