import { copied } from '../sources/copied';
import type { Candidate, ChargeKind, RuleBook, RuledLine } from './ruleBook';
import { anyCharge, noChange, type Rule } from './rule';

/** The rule of a charge; a constant where all charges of its kind have the same. */
export type RuleOf = Rule | null | ((line: RuledLine) => Rule | null);

const memoLimit = 5000;

/** Finds the rule of each charge of one booking, and remembers what it found. */
export class Sorter {
	/** SKUs that were sold and have no item with a sales account. */
	readonly unmatchedSkus = new Set<string>();
	private readonly itemRules = new Map<string, Rule>();

	constructor(private readonly book: RuleBook) {}

	ruleOf(kind: ChargeKind): RuleOf {
		const candidates = this.book.candidates(kind);
		const all = candidates.find(({ fits }) => fits === null)?.rule ?? null;
		const isSale = this.book.itemAccounts !== null && kind.category === 'productSales';
		if (all && candidates.length === 1) return all;
		if (candidates.length === 0 && !isSale) return null;
		return this.remembered(candidates, isSale && !all);
	}

	/** Charges of equal marketplace, fulfilment, SKU and treatment meet the same rule. */
	private remembered(candidates: readonly Candidate[], isSale: boolean) {
		const known = new Map<string, Rule | null>();
		return (line: RuledLine): Rule | null => {
			const { marketplace, fulfilment, sku, taxTreatment = '' } = line;
			const key = `${sku}\t${marketplace}\t${fulfilment}\t${taxTreatment}`;
			const found = known.get(key);
			if (found !== undefined) return found;
			const rule = candidates.find(({ fits }) => fits === null || fits(line))?.rule;
			if (known.size >= memoLimit) known.clear();
			const result = rule ?? (isSale ? this.ofItem(sku) : null);
			known.set(copied(key), result);
			return result;
		};
	}

	private ofItem(sku: string): Rule | null {
		if (sku === '') return null;
		const accountId = this.book.itemAccounts?.get(sku.trim().toLowerCase());
		if (accountId === undefined) {
			if (!this.unmatchedSkus.has(sku)) this.unmatchedSkus.add(copied(sku));
			return null;
		}
		const known = this.itemRules.get(accountId);
		if (known) return known;
		const rule: Rule = {
			name: `Item account ${accountId}`,
			when: anyCharge,
			then: { ...noChange, account: { by: 'id', value: accountId } },
		};
		this.itemRules.set(accountId, rule);
		return rule;
	}
}
