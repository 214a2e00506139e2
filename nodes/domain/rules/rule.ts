import type { CategoryId } from '../catalogue/categories';
import { plainPosting, type AppliedRule, type Posting } from '../ledger/appliedRule';
import type { TaxTreatment } from '../ledger/taxTreatment';
import type { Fulfilment } from '../sources/amountLine';

export type { TaxTreatment } from '../ledger/taxTreatment';

/** Which charges a rule is for. What is empty matches any charge. */
export interface RuleConditions {
	readonly categories: readonly CategoryId[];
	/** Names with `*` for any text, of which one must match Amazon's names joined by ` / `, or the last of them. */
	readonly paths: readonly string[];
	readonly transactionTypes: readonly string[];
	readonly marketplaces: readonly string[];
	readonly fulfilment: Fulfilment;
	/** SKUs with `*` for any text. */
	readonly skus: readonly string[];
	readonly taxTreatment: TaxTreatment | '';
}

/** What becomes of such charges. */
export interface RuleResult extends Posting {
	/** The kind of charge that they count as; null: the catalogue's. */
	readonly category: CategoryId | null;
}

/** The user's word on some charges, before the accounts by kind of charge (docs/mapping.md). */
export interface Rule extends AppliedRule {
	/** Stands in the lines that it made; no two rules of a mapping have the same. */
	readonly name: string;
	readonly when: RuleConditions;
	readonly then: RuleResult;
}

export const anyCharge: RuleConditions = {
	categories: [],
	paths: [],
	transactionTypes: [],
	marketplaces: [],
	fulfilment: '',
	skus: [],
	taxTreatment: '',
};

export const noChange: RuleResult = {
	...plainPosting,
	category: null,
};
