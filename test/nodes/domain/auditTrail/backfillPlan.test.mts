import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAuditRows } from '../../../../nodes/domain/auditTrail/auditRow.ts';
import { backfillPage } from '../../../../nodes/domain/auditTrail/backfillPage.ts';
import { planBackfill } from '../../../../nodes/domain/auditTrail/backfillPlan.ts';

const now = Date.parse('2026-06-30T00:00:00Z');

const report = (number: number, end: string, group?: string) => ({
	reportId: `R${number}`,
	dataStartTime: '2026-04-20T00:00:00Z',
	dataEndTime: end,
	financialEventGroup: group ? { financialEventGroupId: group } : null,
});

const period = (id: string, end: string, settlementId: string | null = null) => ({
	financialEventGroupId: id,
	processingStatus: 'Closed',
	periodStart: '2026-01-20T00:00:00Z',
	periodEnd: end,
	settlementId,
});

const plan = (wish: object) =>
	planBackfill({
		from: '2026-01-01',
		to: '2026-05-31',
		currencies: [],
		reports: [],
		settlements: [],
		rows: [],
		atMost: 0,
		now,
		...wish,
	});

const keysOf = (wish: object) => plan(wish).due.map(({ key }) => key);

describe('the plan of a backfill', () => {
	it('takes the report where there is one, and the payout period where there is none', () => {
		const reports = [report(1, '2026-05-03T23:59:59Z', 'G1')];
		const settlements = [
			period('G1', '2026-05-03T23:59:59Z'),
			period('G2', '2026-02-03T23:59:59Z'),
		];
		expect(keysOf({ reports, settlements })).toEqual(['group:G2', 'report:R1']);
	});

	it('takes what ended on the days asked for, both included', () => {
		const reports = ['2025-12-31', '2026-01-01', '2026-05-31', '2026-06-01'].map((day, number) =>
			report(number, `${day}T23:59:59Z`),
		);
		expect(keysOf({ reports })).toEqual(['report:R1', 'report:R2']);
	});

	it('leaves what is posted, though its report is gone since', () => {
		const rows = readAuditRows([
			{ key: 'report:R9', kind: 'report', status: 'posted', settlementId: '29900000001' },
			{ key: 'group:G3', kind: 'report', status: 'skipped' },
			{ key: 'group:G4', kind: 'report', status: 'failed' },
		]);
		const settlements = [
			period('G2', '2026-02-03T00:00:00Z', '29900000001'),
			period('G3', '2026-02-04T00:00:00Z'),
			period('G4', '2026-02-05T00:00:00Z'),
		];
		expect(keysOf({ settlements, rows })).toEqual(['group:G4']);
		expect(plan({ settlements, rows }).done).toBe(2);
	});

	it('keeps to the currencies asked for, where Amazon names one', () => {
		const inCurrency = (id: string, currency: string) => ({
			...period(id, '2026-02-03T00:00:00Z'),
			originalTotal: { currency, amount: '1.00' },
		});
		const settlements = [inCurrency('G1', 'USD'), inCurrency('G2', 'CAD')];
		const withGroup = { ...report(1, '2026-05-03T00:00:00Z'), financialEventGroup: settlements[1] };
		const reports = [withGroup, report(2, '2026-05-04T00:00:00Z')];
		const wish = { settlements, reports, currencies: ['USD'] };
		expect(keysOf(wish)).toEqual(['group:G1', 'report:R2']);
	});

	it('counts a journal for each month, and the minute that each report takes after the burst', () => {
		const reports = Array.from({ length: 20 }, (_, number) =>
			report(number, '2026-05-03T00:00:00Z'),
		);
		expect(plan({ reports })).toMatchObject({ journals: 40, amazonCalls: 40, minutes: 6 });
	});

	it('names what Amazon may not have any more', () => {
		expect(plan({ from: '2023-01-01' }).goneBefore).toBe('2024-06-30');
		expect(backfillPage(plan({ from: '2023-01-01' }))).toContain('before 2024-06-30');
		const settlements = [period('<b>', '2026-02-03T00:00:00Z')];
		expect(backfillPage(plan({ settlements }))).toContain('&lt;b&gt;');
	});

	it('started again and again with a limit, does each settlement once', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 30 }),
				fc.integer({ min: 1, max: 9 }),
				(count, atMost) => {
					const reports = Array.from({ length: count }, (_, number) =>
						report(number, '2026-05-03T00:00:00Z'),
					);
					const done: string[] = [];
					for (let left = count, runs = 0; left > 0 && runs < 40; runs += 1) {
						const rows = readAuditRows(
							done.map((key) => ({ key, kind: 'report', status: 'posted' })),
						);
						const next = plan({ reports, rows, atMost });
						done.push(...next.due.map(({ key }) => key));
						left = next.left;
					}
					expect(new Set(done).size).toBe(count);
					expect(done).toHaveLength(count);
				},
			),
		);
	});
});
