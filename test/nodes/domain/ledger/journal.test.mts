import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedJournal, journalTotal } from '../../../../nodes/domain/ledger/journal';
import type { CategoryId } from '../../../../nodes/domain/catalogue/categories';
import { money } from '../../../../nodes/domain/money/money';

const line = (category: CategoryId, minor: bigint, currency = 'EUR') => ({
	category,
	credit: money(minor, currency),
	count: 1,
	entryIds: [],
	paths: [],
});
const head = { reference: 'AMZ-S-1-202610', date: '2026-10-31', part: '2026-10', currency: 'EUR' };
const amounts = fc.array(fc.bigInt({ min: -99_999n, max: 99_999n }), { minLength: 1 });
const sum = (list: readonly bigint[]) => list.reduce((total, minor) => total + minor, 0n);

describe('balancedJournal', () => {
	it('refuses whatever does not balance, and names the difference', () => {
		const run = (list: bigint[]) => {
			const lines = list.map((minor) => line('otherFees', minor));
			const make = () => balancedJournal({ ...head, lines });
			if (sum(list) === 0n) expect(make).not.toThrow();
			else expect(make).toThrow(expect.objectContaining({ code: 'unbalancedJournal' }));
		};
		fc.assert(fc.property(amounts, run));
		expect(() => balancedJournal({ ...head, lines: [line('loan', 105n)] })).toThrow(/1\.05 EUR/);
	});

	it('lists lines as the categories stand, without zeros', () => {
		const lines = [line('clearing', -5n), line('loan', 0n), line('productSales', 5n)];
		const { lines: kept } = balancedJournal({ ...head, lines });
		expect(kept.map(({ category }) => category)).toEqual(['productSales', 'clearing']);
	});

	it('never adds currencies', () => {
		const lines = [line('productSales', 5n), line('clearing', -5n, 'USD')];
		expect(() => balancedJournal({ ...head, lines })).toThrow(/cannot be added/);
	});

	it('totals one side', () => {
		const lines = [
			line('productSales', 700n),
			line('referralFees', -200n),
			line('clearing', -500n),
		];
		expect(journalTotal(balancedJournal({ ...head, lines })).minor).toBe(700n);
	});
});
