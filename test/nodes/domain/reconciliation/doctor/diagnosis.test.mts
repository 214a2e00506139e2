import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../../nodes/domain/reconciliation/doctor/diagnosis.ts';
import type { Row } from '../../../../../nodes/domain/reconciliation/doctor/row.ts';
import { supportText } from '../../../../../nodes/domain/reconciliation/doctor/supportText.ts';
import { money } from '../../../../../nodes/domain/money/money.ts';

const usd = (minor: bigint) => money(minor, 'USD');
const sumOf = (rows: readonly Row[]) => rows.reduce((sum, { minor }) => sum + minor, 0n);

/** A settlement whose total is that of the right rows, and whose report has others. */
const patient = (right: readonly Row[], report: readonly Row[]) => ({
	settlementId: '29900000077',
	groupId: 'G1',
	periodStart: Date.parse('2026-05-01T00:00:00Z'),
	periodEnd: Date.parse('2026-05-15T00:00:00Z'),
	total: usd(sumOf(right)),
	sumOfCharges: usd(sumOf(report)),
});

const row = (changes: Partial<Row> = {}): Row => ({
	orderId: '111-0000001-0000001',
	what: 'Order, ItemPrice, Principal',
	sku: 'SKU-1',
	posted: Date.parse('2026-05-03T00:00:00Z'),
	minor: 4000n,
	...changes,
});

const rows = fc.array(
	fc.record({
		orderId: fc.constantFrom('', '111-0000001-0000001', '111-0000001-0000002'),
		what: fc.constantFrom('Order, ItemPrice, Principal', 'Order, ItemFees, Commission'),
		sku: fc.constantFrom('', 'SKU-1'),
		posted: fc.constant(null),
		minor: fc.bigInt({ min: -9999n, max: 9999n }).filter((minor) => minor !== 0n),
	}),
	{ minLength: 1, maxLength: 30 },
);

describe('the settlement doctor', () => {
	it('explains every difference to the cent, whatever rows are missing or stand there twice', () => {
		fc.assert(
			fc.property(rows, fc.infiniteStream(fc.nat(2)), (right, fates) => {
				const next = () => fates.next().value as number;
				const report = right.flatMap((one) => Array<Row>(next()).fill(one));
				const { unexplained } = diagnose(patient(right, report), report, right);
				expect(unexplained.minor).toBe(0n);
			}),
		);
	});

	it('names the row that is missing, and the one that stands there twice', () => {
		const fee = row({ what: 'Order, ItemFees, Commission', minor: -600n });
		const other = row({ orderId: '111-0000001-0000002', minor: 2500n });
		const [right, report] = [
			[row(), fee, other],
			[row(), row(), other],
		];
		const diagnosis = diagnose(patient(right, report), report, right);
		expect(diagnosis.rows).toEqual([
			{ ...fee, fault: 'missing' },
			{ ...row(), fault: 'doubled' },
		]);
		const text = supportText(diagnosis);
		expect(text).toContain('The difference is -46.00 USD.');
		expect(text).toContain('order 111-0000001-0000001, Order, ItemFees, Commission, SKU SKU-1');
		expect(text).not.toContain('do not explain');
	});

	it('takes a fee with its tax for the fee and the tax', () => {
		const whole = row({ what: 'FBAFees', minor: -120n });
		const [base, tax] = [row({ what: 'Base', minor: -100n }), row({ what: 'Tax', minor: -20n })];
		const diagnosis = diagnose(patient([base, tax], [whole, row()]), [whole, row()], [base, tax]);
		expect(diagnosis.rows.map(({ fault, minor }) => [fault, minor])).toEqual([['extra', 4000n]]);
	});

	it('without transactions names only a double row that is just the difference', () => {
		const report = [row(), row(), row({ minor: 2500n })];
		const found = diagnose(patient([row(), row({ minor: 2500n })], report), report, null);
		expect(found.rows).toEqual([{ ...row(), fault: 'doubled' }]);
		const lacking = [row({ minor: 2500n })];
		const nothing = diagnose(patient([row(), ...lacking], lacking), lacking, null);
		expect(nothing).toMatchObject({ rows: [], isCompared: false, unexplained: usd(4000n) });
	});
});
