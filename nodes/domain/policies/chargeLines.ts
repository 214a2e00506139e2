import type { JournalLine } from '../ledger/journal';
import type { TaxTreatment } from '../ledger/taxTreatment';
import { countOf, netOf, type Tally } from './tally';

/** What tells the lines of a journal apart: the category, the user's rule, and the tax treatment. */
export const lineKey = (category: string, ruleName = '', taxTreatment = ''): string =>
	[category, ruleName, taxTreatment].join(' ').trim();

/** One line for each category and rule, with the names behind it, by `lineKey`. */
export function chargeLines(tallies: readonly Tally[], currency: string): Map<string, JournalLine> {
	const groups = new Map<string, Tally[]>();
	for (const tally of tallies) {
		const key = lineKey(tally.category, tally.rule?.name, tally.taxTreatment);
		const group = groups.get(key);
		if (group) group.push(tally);
		else groups.set(key, [tally]);
	}
	return new Map([...groups].map(([key, group]) => [key, lineOf(group, currency)]));
}

const lineOf = (group: readonly Tally[], currency: string): JournalLine => ({
	category: group[0]?.category ?? 'uncategorized',
	rule: group[0]?.rule ?? null,
	...treated(group[0]?.taxTreatment),
	credit: netOf(group, currency),
	count: countOf(group),
	entryIds: distinct(group.map(({ entryId }) => entryId)),
	paths: distinct(group.map(({ transactionType, path }) => [transactionType, ...path].join(' / '))),
});

const treated = (taxTreatment?: TaxTreatment) => (taxTreatment ? { taxTreatment } : {});

const distinct = (names: readonly string[]): string[] => [...new Set(names)].sort();
