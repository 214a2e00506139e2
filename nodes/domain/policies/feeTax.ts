import type { CategoryId } from '../catalogue/categories';
import { isFee } from '../catalogue/feeCategories';
import { timesFraction, type Fraction } from '../money/fraction';
import { marketplacePlace } from '../marketplaces';
import { lineKey } from './chargeLines';
import { countOf, type Tally } from './tally';

/** Fees that Amazon's report names with the tax in them (docs/accounting.md, "Sales tax and VAT"). */
export interface FeeTax {
	/** As reports name it; empty: every marketplace. */
	readonly marketplace: string;
	readonly category: CategoryId | '*';
	/** On the fee without its tax: 0.19 of 119.00 are 19.00. */
	readonly rate: Fraction;
	/** How much of that tax the seller gets back. */
	readonly recoverable: Fraction;
}

/** The place of each charge: its marketplace's country, else that of the settlement. */
export type PlaceOf = (tally: Tally) => string;

export function placesOf(marketplaces: readonly string[], marketplaceIfNone: string): PlaceOf {
	const [only = '', ...others] = new Set(marketplaces.map(marketplacePlace));
	const home = others.length > 0 || only === '' ? marketplacePlace(marketplaceIfNone) : only;
	return ({ marketplace = '' }) => (marketplace === '' ? home : marketplacePlace(marketplace));
}

/** Of the rules for a fee the most special: of its marketplace before its category before any. */
export function feeTaxOf(tally: Tally, place: string, rules: readonly FeeTax[]): FeeTax | null {
	if (!mayContainTax(tally)) return null;
	const weighed = rules
		.filter(({ marketplace, category }) => {
			const isPlace = marketplace === '' || marketplacePlace(marketplace) === place;
			return isPlace && (category === '*' || category === tally.category);
		})
		.map((rule) => ({
			rule,
			weight: (rule.marketplace === '' ? 0 : 2) + (rule.category === '*' ? 0 : 1),
		}));
	return weighed.sort((left, right) => right.weight - left.weight)[0]?.rule ?? null;
}

/** A fee, but none beside which the report names its tax: `Base fee` and `Tax on fee` are two rows. */
export const mayContainTax = ({ category, path }: Tally): boolean =>
	isFee(category) && !/^(?:base(?: ?fee|value)?|discount on fee)$/i.test(path.at(-1) ?? '');

/**
 * What is recoverable of the tax inside fees, taken out of them: two more tallies for each category line and
 * part. Rounded once for each; what is not recoverable stays in the fee.
 */
export function taxOutOfFees(
	tallies: readonly Tally[],
	rules: readonly FeeTax[],
	placeOf: PlaceOf,
): Tally[] {
	const groups = new Map<string, { rule: FeeTax; tallies: Tally[] }>();
	for (const tally of tallies) {
		const rule = feeTaxOf(tally, placeOf(tally), rules);
		if (!rule) continue;
		const line = lineKey(tally.category, tally.rule?.name);
		const key = [tally.part, line, textOf(rule.rate), textOf(rule.recoverable)].join();
		const group = groups.get(key);
		if (group) group.tallies.push(tally);
		else groups.set(key, { rule, tallies: [tally] });
	}
	return [...groups.values()].flatMap(({ rule, tallies: group }) => taxTallies(rule, group));
}

const textOf = ({ numerator, denominator }: Fraction): string => `${numerator}/${denominator}`;

function taxTallies({ rate, recoverable }: FeeTax, group: readonly Tally[]): Tally[] {
	const [first] = group;
	const gross = group.reduce((sum, { minor }) => sum + minor, 0n);
	const minor = timesFraction(gross, {
		numerator: rate.numerator * recoverable.numerator,
		denominator: (rate.numerator + rate.denominator) * recoverable.denominator,
	});
	if (!first || minor === 0n) return [];
	const tally = {
		transactionType: 'Tax inside fees',
		path: [first.category],
		entryId: 'tax-inside-fees',
		part: first.part,
	};
	return [
		{ ...tally, category: first.category, rule: first.rule, minor: -minor, count: 0 },
		{ ...tally, category: 'taxOnFees', minor, count: countOf(group) },
	];
}
