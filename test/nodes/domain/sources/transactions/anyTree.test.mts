import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AmazonBreakdown } from '../../../../../nodes/domain/sources/transactions/amazonTransaction';
import { readTransactions } from '../../../../../nodes/domain/sources/transactions/readTransactions';
import { shipment } from './trees.mjs';

/** A tree of names with cents at its leaves; what it comes to is worked out here. */
interface Tree {
	readonly name: string;
	readonly cents: number;
	readonly below: readonly Tree[];
}

const { tree } = fc.letrec<{ tree: Tree; leaf: Tree; group: Tree }>((tie) => ({
	tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('group')),
	leaf: fc.record({
		name: fc.constantFrom('OurPricePrincipal', 'Commission', 'Base', 'Tax', 'AmazonFees', ''),
		cents: fc.integer({ min: -999_999, max: 999_999 }),
		below: fc.constant([]),
	}),
	group: fc.record({
		name: fc.constantFrom('ProductCharges', 'AmazonFees', 'Sales', 'Novelty'),
		cents: fc.constant(0),
		below: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
	}),
}));

const sumOf = ({ cents, below }: Tree): number =>
	cents + below.reduce((sum, child) => sum + sumOf(child), 0);
const leavesOf = (all: readonly Tree[]): number[] =>
	all.flatMap(({ cents, below }) => (below.length > 0 ? leavesOf(below) : [cents]));
const total = (all: readonly Tree[]): number => all.reduce((sum, one) => sum + sumOf(one), 0);
const amount = (cents: number, currencyCode = 'USD') => ({
	currencyAmount: +(cents / 100).toFixed(2),
	currencyCode,
});

/** As Amazon writes it: the children of a leaf are null, an empty array, or not there. */
const written = (one: Tree, empties: readonly [] | null | undefined): AmazonBreakdown => ({
	breakdownType: one.name,
	breakdownAmount: amount(sumOf(one)),
	breakdowns: one.below.length > 0 ? one.below.map((child) => written(child, empties)) : empties,
});

const anyTrees = fc.array(tree, { minLength: 1, maxLength: 5 });
const anyEmpty = fc.constantFrom([] as const, null, undefined);

describe('any tree of charges', () => {
	it('is read to its leaves, each once, from the items or from the transaction', () => {
		const run = fc.property(anyTrees, anyEmpty, fc.boolean(), (all, empty, asItems) => {
			const breakdowns = all.map((one) => written(one, empty));
			// The tree of the transaction restates the money of the items as one sum.
			const restated = [written({ name: 'Sales', cents: total(all), below: [] }, empty)];
			const given = shipment({
				totalAmount: amount(total(all)),
				items: asItems ? breakdowns.map((one) => ({ breakdowns: [one] })) : null,
				breakdowns: asItems ? restated : breakdowns,
			});
			const { transactions, refused } = readTransactions([given]);
			expect(refused).toEqual([]);
			const minors = transactions[0]?.lines.map((line) => Number(line.amount.minor)) ?? [];
			expect(minors.reduce((sum, minor) => sum + minor, 0)).toBe(total(all));
			const leaves = leavesOf(all).filter((cents) => cents !== 0);
			if (leaves.length > 0) expect(minors).toEqual(leaves);
		});
		fc.assert(run, { numRuns: 500 });
	});

	it('that lacks a cent, in both places, is refused and says which', () => {
		const run = fc.property(anyTrees, fc.constantFrom(-1, 1, 250), (all, lack) => {
			const breakdowns = all.map((one) => written(one, null));
			const totalAmount = amount(total(all) + lack);
			const given = shipment({ totalAmount, items: [{ breakdowns }], breakdowns });
			const { transactions, refused } = readTransactions([given]);
			expect(transactions).toEqual([]);
			expect(refused[0]?.refusal.details.difference).toBe((lack / 100).toFixed(2));
		});
		fc.assert(run, { numRuns: 200 });
	});
});
