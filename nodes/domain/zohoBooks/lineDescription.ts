import { categories } from '../catalogue/categories';
import type { JournalLine } from '../ledger/journal';

/**
 * Category or the rule's own words, count, period, rule; of charges that nobody knows, Amazon's names too.
 * A daily journal is read back by it: `nodes/domain/policies/daily/postedLines.ts`.
 */
export function lineDescription(
	{ category, count, paths, rule, taxTreatment }: JournalLine,
	part: string,
): string {
	const charges = count === 1 ? '1 charge' : `${count} charges`;
	const names = category === 'uncategorized' ? `: ${shortened(paths.join('; '))}` : '';
	const title = shortened(rule?.then.description || categories[category].label);
	const by = rule ? ` · rule ${shortened(rule.name)}` : '';
	const tax = taxTreatment ? ` · tax ${taxTreatment}` : '';
	return `${title} · ${charges}, ${part}${names}${tax}${by} [${category}]`;
}

// Zoho documents no limit for a journal line's description; 100 characters is its smallest elsewhere.
const shortened = (names: string): string =>
	names.length <= 100 ? names : `${names.slice(0, 99)}…`;
