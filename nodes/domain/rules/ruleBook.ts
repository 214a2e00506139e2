import type { CategoryId } from '../catalogue/categories';
import type { AmountLine } from '../sources/amountLine';
import { patternOf, type Pattern } from './pattern';
import type { Rule, RuleConditions, TaxTreatment } from './rule';

/** What all charges of one name have in common. */
export interface ChargeKind {
	readonly category: CategoryId;
	readonly transactionType: string;
	readonly path: readonly string[];
}

/** What else a rule looks at; the treatment is known only where lines are split by it. */
export type RuledLine = Pick<AmountLine, 'marketplace' | 'fulfilment' | 'sku'> & {
	readonly taxTreatment?: TaxTreatment;
};

/** A rule that a kind of charge meets; `fits` is null where every charge of the kind meets it. */
export interface Candidate {
	readonly rule: Rule;
	readonly fits: ((line: RuledLine) => boolean) | null;
}

interface Compiled extends Candidate {
	readonly meets: (kind: ChargeKind) => boolean;
}

/** The rules of a mapping, made ready once: first match wins. */
export class RuleBook {
	private readonly compiled: readonly Compiled[];

	constructor(
		readonly rules: readonly Rule[] = [],
		/** Account ids by SKU in lower case, where sales post to the account of the SKU's item; null: they do not. */
		readonly itemAccounts: ReadonlyMap<string, string> | null = null,
	) {
		this.compiled = rules.map((rule) => ({
			rule,
			meets: meetsOf(rule.when),
			fits: fitsOf(rule.when),
		}));
	}

	/** The rules that charges of a kind may meet, in their order; none after one that all of them meet. */
	candidates(kind: ChargeKind): readonly Candidate[] {
		const met = this.compiled.filter(({ meets }) => meets(kind));
		const last = met.findIndex(({ fits }) => fits === null);
		return last < 0 ? met : met.slice(0, last + 1);
	}

	/**
	 * The rule of a balance that no charge makes (net payout, carried forward): one that names this kind;
	 * or one for any charge, which then leaves its account as it is.
	 */
	ofBalance(category: CategoryId): Rule | null {
		const kind = { category, transactionType: '', path: [] };
		const met = this.candidates(kind).find(
			({ rule: { when, then }, fits }) =>
				fits === null && (when.categories.length > 0 || then.account === null),
		);
		return met?.rule ?? null;
	}
}

export const noRules = new RuleBook();

function meetsOf({ categories, paths, transactionTypes }: RuleConditions): Compiled['meets'] {
	const [path, type] = [patternOf(paths), patternOf(transactionTypes)];
	const named = new Set(categories);
	const isNamed = (names: readonly string[]) =>
		paths.length === 0 || path(names.join(' / ')) || path(names.at(-1) ?? '');
	return (kind) =>
		(named.size === 0 || named.has(kind.category)) &&
		type(kind.transactionType) &&
		isNamed(kind.path);
}

function fitsOf({ marketplaces, fulfilment, skus, taxTreatment }: RuleConditions) {
	const asked = marketplaces.length + skus.length + fulfilment.length + taxTreatment.length;
	if (asked === 0) return null;
	const [marketplace, sku]: Pattern[] = [patternOf(marketplaces), patternOf(skus)];
	return (line: RuledLine): boolean =>
		(fulfilment === '' || line.fulfilment === fulfilment) &&
		(taxTreatment === '' || line.taxTreatment === taxTreatment) &&
		marketplace?.(line.marketplace) === true &&
		sku?.(line.sku) === true;
}
