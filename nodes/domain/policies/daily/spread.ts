import type { CategoryId } from '../../catalogue/categories';
import type { Rule } from '../../rules/rule';
import type { Transaction } from '../../sources/transactions/transaction';
import type { Amounts } from './amounts';
import type { Kinds } from './kinds';

/** A part of what is recognised besides the charges, on the line of a category and rule. */
export interface Correction {
	readonly category: CategoryId;
	readonly rule: Rule | null;
	readonly minor: bigint;
}

const size = (minor: bigint): bigint => (minor < 0n ? -minor : minor);

/**
 * Corrections are known by category; a transaction's charges of one category may be on the lines of
 * several rules. What takes back the charges takes back each on its own line, so that a changed rule
 * never moves what is posted; the rest goes to the largest of them.
 */
export function spread(corrections: Amounts, transaction: Transaction, kinds: Kinds): Correction[] {
	return [...corrections].flatMap(([category, minor]) => {
		const charges = chargesOf(category, transaction, kinds);
		const [largest, ...others] = charges;
		if (!largest) return [{ category, rule: null, minor }];
		const sum = charges.reduce((total, charge) => total + charge.minor, 0n);
		const isTakenBack = size(minor + sum) < size(minor);
		if (!isTakenBack) return [{ ...largest, minor }];
		const rest = minor + sum - largest.minor;
		const back = others.map((charge) => ({ ...charge, minor: -charge.minor }));
		return [{ ...largest, minor: rest }, ...back];
	});
}

/** The charges of a category by rule, the largest first. */
function chargesOf(wanted: CategoryId, { lines }: Transaction, kinds: Kinds): Correction[] {
	const byRule = new Map<Rule | null, bigint>();
	for (const line of lines) {
		const { category, rule } = kinds.of(line);
		if (category === wanted) byRule.set(rule, (byRule.get(rule) ?? 0n) + line.amount.minor);
	}
	return [...byRule]
		.map(([rule, minor]) => ({ category: wanted, rule, minor }))
		.sort((left, right) => (size(left.minor) < size(right.minor) ? 1 : -1));
}
