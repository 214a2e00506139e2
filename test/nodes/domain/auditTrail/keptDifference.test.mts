import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAuditRows } from '../../../../nodes/domain/auditTrail/auditRow.ts';
import { keptDifference } from '../../../../nodes/domain/auditTrail/keptDifference.ts';
import { keptDifferencePage } from '../../../../nodes/domain/auditTrail/keptDifferencePage.ts';

type Line = readonly [account: string, amount: number, side: 'debit' | 'credit'];

const payload = (date: string, ...lines: Line[]) => ({
	journal_date: date,
	line_items: lines.map(([account_id, amount, debit_or_credit]) => ({
		account_id,
		amount,
		debit_or_credit,
	})),
});

function rowOf(kept: object) {
	const key = 'AMZ-S-1-202605';
	const text = JSON.stringify(kept);
	const [row] = readAuditRows([{ key, kind: 'journal', currency: 'USD', payload: text }]);
	if (row === undefined) throw new Error('no row');
	return row;
}

const nameOf = (id: string) => `Account ${id}`;
const kept = payload(
	'2026-05-31',
	['1', 80, 'credit'],
	['1', 20.1, 'credit'],
	['2', 100.1, 'debit'],
);

describe('a kept journal beside the same one mapped anew', () => {
	it('names each account that gets another amount, whatever the lines', () => {
		const mapped = payload(
			'2026-05-31',
			['2', 100.1, 'debit'],
			['1', 80, 'credit'],
			['3', 20.1, 'credit'],
		);
		const difference = keptDifference(rowOf(kept), { payload: mapped }, nameOf);
		expect(difference).toMatchObject({
			problem: '',
			dates: ['2026-05-31'],
			changes: [
				{ account: 'Account 1', kept: '-100.10', mapped: '-80.00' },
				{ account: 'Account 3', kept: '0.00', mapped: '-20.10' },
			],
		});
		expect(keptDifferencePage([difference])).toContain('<td>-100.10</td>');
	});

	it('says when only its date changes, or nothing', () => {
		const later = keptDifference(
			rowOf(kept),
			{ payload: { ...kept, journal_date: '2026-06-01' } },
			nameOf,
		);
		expect(keptDifferencePage([later])).toContain('stays as it is. Its date changes');
		const same = keptDifference(rowOf(kept), { payload: kept }, nameOf);
		expect(keptDifferencePage([same])).toContain('stays as it is.</p>');
	});

	it('says why it cannot be mapped, as text', () => {
		const failed = keptDifference(rowOf(kept), { error: '<b>No account</b>' }, nameOf);
		expect(keptDifferencePage([failed])).toContain('&lt;b&gt;No account');
		const gone = keptDifference(rowOf(kept), undefined, nameOf);
		expect(keptDifferencePage([gone])).toContain('no such journal');
	});

	it('of balanced journals, its changes sum to nothing', () => {
		const line = fc.tuple(
			fc.constantFrom('1', '2', '3'),
			fc.integer({ min: 1, max: 1e7 }).map((cents) => cents / 100),
		);
		const balanced = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => {
			const total = lines.reduce((sum, [, amount]) => sum + Math.round(amount * 100), 0) / 100;
			const credits = lines.map(([id, amount]): Line => [id, amount, 'credit']);
			return payload('2026-05-31', ...credits, ['9', total, 'debit']);
		});
		fc.assert(
			fc.property(balanced, balanced, (before, after) => {
				const { changes } = keptDifference(rowOf(before), { payload: after }, nameOf);
				const cents = (text: string) => Math.round(Number(text) * 100);
				const moved = changes.map((one) => cents(one.mapped) - cents(one.kept));
				expect(moved.reduce((sum, one) => sum + one, 0)).toBe(0);
				expect(moved).not.toContain(0);
			}),
		);
	});
});
