import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CategoryId } from '../../../../nodes/domain/catalogue/categories';
import { feeCategories } from '../../../../nodes/domain/catalogue/feeCategories';
import { parseFraction } from '../../../../nodes/domain/money/fraction';
import { placesOf, taxOutOfFees, type FeeTax } from '../../../../nodes/domain/policies/feeTax';
import { feesOf } from '../../../../nodes/domain/policies/fees';
import { standardChoices } from '../../../../nodes/domain/policies/settlementChoices';
import type { Tally } from '../../../../nodes/domain/policies/tally';

const tally = (category: CategoryId, minor: bigint, changes: Partial<Tally> = {}): Tally => ({
	transactionType: 'Order',
	path: ['ItemFees', category],
	category,
	entryId: category,
	part: '2026-02',
	marketplace: 'Amazon.de',
	minor,
	count: 1,
	...changes,
});

const fraction = (text: string) => {
	const read = parseFraction(text);
	if (!read) throw new Error(text);
	return read;
};

const rule = (
	rate: string,
	recoverable = '1',
	category: FeeTax['category'] = '*',
	marketplace = 'Amazon.de',
): FeeTax => ({
	marketplace,
	category,
	rate: fraction(rate),
	recoverable: fraction(recoverable),
});

const home = placesOf(['Amazon.de'], '');

const sums = (tallies: readonly Tally[]) => {
	const by = new Map<string, bigint>();
	for (const { part, category, minor } of tallies) {
		const key = `${part} ${category}`;
		by.set(key, (by.get(key) ?? 0n) + minor);
	}
	return Object.fromEntries(by);
};

describe('tax inside fees', () => {
	it('is rounded once for each category line and month part, returned fees included', () => {
		const fees = [
			tally('referralFees', -16_708n),
			tally('referralFees', -1841n),
			tally('referralFees', -1044n),
			tally('refundedFees', 368n),
			tally('referralFees', -1n, { part: '2026-03' }),
			tally('productSales', 100_000n),
		];
		expect(sums(taxOutOfFees(fees, [rule('0.19')], home))).toEqual({
			'2026-02 referralFees': 3128n,
			'2026-02 taxOnFees': -3128n + 59n,
			'2026-02 refundedFees': -59n,
		});
	});

	it('leaves in the fee what cannot be recovered', () => {
		const fees = [tally('advertising', -45_946n, { marketplace: '' })];
		const taken = taxOutOfFees(
			fees,
			[rule('0.12', '5/12', 'advertising', 'Amazon.ca')],
			placesOf(['Amazon.ca'], ''),
		);
		expect(sums(taken)).toEqual({
			'2026-02 advertising': 2051n,
			'2026-02 taxOnFees': -2051n,
		});
		expect(taxOutOfFees(fees, [rule('0.19', '0')], home)).toEqual([]);
	});

	it('takes the most special rule, in whatever order they stand', () => {
		const rules = [
			rule('0.10', '1', '*', ''),
			rule('0.20', '1', 'referralFees', ''),
			rule('0.50', '1', '*', 'Amazon.de'),
			rule('1', '1', 'referralFees', 'amazon.DE '),
		];
		const fees = [
			tally('referralFees', -6600n),
			tally('storageFees', -6600n),
			tally('referralFees', -6600n, { marketplace: 'Amazon.fr' }),
			tally('storageFees', -6600n, { marketplace: 'Amazon.fr' }),
		];
		for (const given of [rules, [...rules].reverse()]) {
			expect(sums(taxOutOfFees(fees, given, home))).toEqual({
				'2026-02 referralFees': 3300n + 1100n,
				'2026-02 storageFees': 2200n + 600n,
				'2026-02 taxOnFees': -7200n,
			});
		}
	});

	it('counts the own shop of a country and charges without a marketplace as of it', () => {
		const rules = [rule('0.2', '1', '*', 'Amazon.co.uk')];
		const fees = [
			tally('fbaFulfillmentFees', -600n, { marketplace: 'Non-Amazon UK' }),
			tally('subscriptionFees', -1200n, { marketplace: '' }),
		];
		const ofOne = placesOf(['Amazon.co.uk', 'Non-Amazon UK'], '');
		expect(sums(taxOutOfFees(fees, rules, ofOne))['2026-02 taxOnFees']).toBe(-300n);
		const ofTwo = ['Amazon.co.uk', 'Amazon.ie'];
		const untold = taxOutOfFees(fees, rules, placesOf(ofTwo, ''));
		expect(sums(untold)['2026-02 taxOnFees']).toBe(-100n);
		const told = taxOutOfFees(fees, rules, placesOf(ofTwo, 'Amazon.co.uk'));
		expect(sums(told)['2026-02 taxOnFees']).toBe(-300n);
	});

	it('is not looked for where the report names it in a row of its own', () => {
		const path = ['FBA Inventory Storage Fee', 'Base fee'];
		expect(taxOutOfFees([tally('storageFees', -1190n, { path })], [rule('0.19')], home)).toEqual(
			[],
		);
	});
});

const anyTallies = fc.array(
	fc.record({
		category: fc.constantFrom<CategoryId>(
			...feeCategories,
			'productSales',
			'taxOnFees',
			'clearing',
		),
		minor: fc.bigInt({ min: -999_999_999n, max: 999_999_999n }),
		part: fc.constantFrom('2026-02', '2026-03'),
		marketplace: fc.constantFrom('', 'Amazon.de', 'Amazon.fr'),
	}),
	{ maxLength: 20 },
);

it('whatever is chosen, no money is lost: each part comes to the same', () => {
	const options = fc.record({
		feesFrom: fc.constantFrom('settlement' as const, 'bills' as const),
		feesContainTax: fc.constantFrom([], [rule('0.19'), rule('0.2', '5/12', 'advertising', '')]),
	});
	const net = (tallies: readonly Tally[], part: string) =>
		tallies.reduce((sum, one) => (one.part === part ? sum + one.minor : sum), 0n);
	fc.assert(
		fc.property(anyTallies, options, (given, choices) => {
			const tallies = given.map(({ category, minor, ...changes }) =>
				tally(category, minor, changes),
			);
			const booked = feesOf(tallies, { ...standardChoices, ...choices }, home);
			for (const part of ['2026-02', '2026-03']) expect(net(booked, part)).toBe(net(tallies, part));
		}),
	);
});

it('posts fees and their tax against bills where those bring the expense', () => {
	const given = [
		tally('referralFees', -100n),
		tally('taxOnFees', -19n),
		tally('productSales', 500n),
	];
	const booked = feesOf(
		given,
		{ ...standardChoices, feesFrom: 'bills', feesContainTax: [rule('0.19')] },
		home,
	);
	expect(sums(booked)).toEqual({ '2026-02 feeBills': -119n, '2026-02 productSales': 500n });
});
