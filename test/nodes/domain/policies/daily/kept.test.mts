import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../../../nodes/domain/refusal';
import { groupTotalsIn } from '../../../../../nodes/domain/policies/daily/groupTotals';
import { keptRows } from '../../../../../nodes/domain/policies/daily/keptRows';
import { postedLines } from '../../../../../nodes/domain/policies/daily/postedLines';
import { postedBefore, type ReadyDays } from '../../../../../nodes/domain/policies/daily/readyDays';

const key = 'AMZ-A-SELLER1-US-S-USD-20260430';
const frozen = { T1: { productSales: '40.00', referralFees: '-6.00' } };

describe('what rows of the audit trail keep', () => {
	it('is read from objects and from their JSON text, by reference or by day', () => {
		const rows = [
			{ key, frozen },
			{ key: 'settlement:1', sourceKey: 'transactions:A-SELLER1-US-S-USD-20260430', frozen },
			{ key: `${key}-A1`, frozen: JSON.stringify(frozen), status: 'posted' },
		];
		expect(keptRows(rows).map(({ reference, currency }) => [reference, currency])).toEqual([
			[key, 'USD'],
			[key, 'USD'],
			[`${key}-A1`, 'USD'],
		]);
		expect(keptRows(rows).map((row) => row.frozen)).toEqual([frozen, frozen, frozen]);
	});

	it('leaves out rows of other records, rows that keep nothing, and what was not posted', () => {
		const rows = [
			{ key: 'AMZ-S-24391894961-202509', frozen },
			{ key },
			{ key, frozen: '' },
			{ key, frozen, status: 'failed' },
			null,
		];
		expect(keptRows(rows)).toEqual([]);
	});

	it('does not count for a day that is not in the ledger any more', () => {
		const looked: ReadyDays = { references: new Set([key]), accounts: [], first: '', last: '' };
		const lines = [{ category: 'productSales', debit: '0', credit: '40', count: 1 }];
		const kept = keptRows([{ key, frozen }]);
		const inLedger = [{ reference: key, currency: 'USD', lines }];
		expect(postedBefore([], kept, looked).frozen.size).toBe(0);
		expect(postedBefore(inLedger, kept, looked).frozen.size).toBe(1);
		expect(postedBefore([], kept, { ...looked, references: new Set() }).frozen.size).toBe(1);
		expect(postedBefore([], kept, looked).days.size).toBe(0);
	});
});

describe('lines of a posted journal', () => {
	const line = (description: string) => ({ debit_or_credit: 'credit', amount: 40.5, description });

	it('say their category and count at their end', () => {
		const long = 'Not recognised · 2 charges, 2026-04-30: A [x] / B; C [uncategorized]';
		expect(postedLines(key, [line('Product sales · 1 charge, 2026-04-30 [productSales]')])).toEqual(
			[{ category: 'productSales', debit: '0', credit: '40.5', count: 1 }],
		);
		expect(postedLines(key, [line(long)])).toMatchObject([{ category: 'uncategorized', count: 2 }]);
	});

	it('that say nothing of it make the journal one that was changed by hand', () => {
		const found = postedLines(key, [line('Sales of April')]);
		expect(found).toBeInstanceOf(Refusal);
		expect(found).toMatchObject({ code: 'contentChanged', details: { reference: key } });
	});
});

it('totals of event groups are read in either shape; groups without one are left out', () => {
	const totals = groupTotalsIn([
		{ financialEventGroupId: 'G1', originalTotal: { amount: '-12.30', currency: 'USD' } },
		{ FinancialEventGroupId: 'G2', OriginalTotal: { CurrencyAmount: 7.5, CurrencyCode: 'CAD' } },
		{ financialEventGroupId: 'G3', originalTotal: null },
	]);
	expect([...totals]).toEqual([
		['G1', { minor: -1230n, currency: 'USD' }],
		['G2', { minor: 750n, currency: 'CAD' }],
	]);
});
