import type { CategoryId } from '../../catalogue/categories';

/** What charges come to by category, in minor units: positive in the seller's favour (a credit). */
export type Amounts = ReadonlyMap<CategoryId, bigint>;

export const noAmounts: Amounts = new Map();

export const netOfAmounts = (amounts: Amounts): bigint =>
	[...amounts.values()].reduce((sum, minor) => sum + minor, 0n);

/** `left - right`, by category; categories in which they agree are left out. */
export function difference(left: Amounts, right: Amounts): Amounts {
	const result = new Map<CategoryId, bigint>();
	for (const category of new Set([...left.keys(), ...right.keys()])) {
		const minor = (left.get(category) ?? 0n) - (right.get(category) ?? 0n);
		if (minor !== 0n) result.set(category, minor);
	}
	return result;
}
