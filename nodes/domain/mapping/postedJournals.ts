import { isProblem } from '../ledger/accountProblem';
import { plainPosting, type AppliedRule } from '../ledger/appliedRule';
import type { Journal, JournalLine } from '../ledger/journal';
import { money } from '../money/money';
import type { Booking } from '../policies/booking';
import type { RuleBook } from '../rules/ruleBook';
import type { Accounts } from './accountsOf';

const balances = new Set(['clearing', 'carriedForward', 'deferredBalance', 'orderReceivable']);

/** Lets rules meet the balances that no charge makes: net payout, carried forward, deferred orders. */
export function withBalanceRules(booking: Booking, rules: RuleBook): Booking {
	if (rules.rules.length === 0) return booking;
	const ruled = (line: JournalLine): JournalLine =>
		balances.has(line.category) ? { ...line, rule: rules.ofBalance(line.category) } : line;
	const journals = booking.journals.map((journal) => ({
		...journal,
		lines: journal.lines.map(ruled),
	}));
	return { ...booking, journals };
}

/** Lines that several rules post alike become one line, which names them all. */
export function joinedLines(journal: Journal, accounts: Accounts): Journal {
	const groups = new Map<string, JournalLine[]>();
	for (const line of journal.lines) {
		const key = postingKey(line, accounts);
		const group = groups.get(key);
		if (group) group.push(line);
		else groups.set(key, [line]);
	}
	return { ...journal, lines: [...groups.values()].map(joined) };
}

function postingKey(line: JournalLine, accounts: Accounts): string {
	const found = accounts.of(line);
	const account = isProblem(found) ? found.shown : found.accountId;
	const posting = { ...(line.rule?.then ?? plainPosting), category: '', account };
	return JSON.stringify([line.category, line.taxTreatment, Object.entries(posting).sort()]);
}

function joined(lines: readonly JournalLine[]): JournalLine {
	const [first] = lines;
	if (!first) throw new Error('A journal line is made of at least one.');
	if (lines.length === 1) return first;
	return {
		...first,
		rule: together(lines),
		credit: money(
			lines.reduce((sum, { credit }) => sum + credit.minor, 0n),
			first.credit.currency,
		),
		count: lines.reduce((sum, { count }) => sum + count, 0),
		entryIds: distinct(lines.flatMap(({ entryIds }) => entryIds)),
		paths: distinct(lines.flatMap(({ paths }) => paths)),
	};
}

function together(lines: readonly JournalLine[]): AppliedRule | null {
	const rules = lines.flatMap(({ rule }) => (rule ? [rule] : []));
	const [first] = rules;
	return first ? { name: rules.map(({ name }) => name).join(', '), then: first.then } : null;
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)].sort();
