import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAuditRows } from '../../../../nodes/domain/auditTrail/auditRow.ts';
import { condense, type CondensedMonth } from '../../../../nodes/domain/auditTrail/condense.ts';

const before = Date.parse('2026-01-01T00:00:00Z');

type Row = Record<string, string>;

const settlement = (id: string, changes: Row = {}): Row => ({
	key: `report:${id}`,
	organizationId: '10',
	kind: 'report',
	status: 'posted',
	sourceKey: `settlement:${id}`,
	periodEnd: '2025-03-14T00:00:00Z',
	total: '-12.30',
	currency: 'USD',
	lastAttempt: '2025-03-15T00:00:00Z',
	...changes,
});

const journal = (id: string, month: string, changes: Row = {}): Row => ({
	...settlement(id),
	key: `AMZ-S-${id}-${month.replace('-', '')}`,
	kind: 'journal',
	part: month,
	total: '',
	journalTotal: '100.10',
	postedAt: '2025-03-15T00:00:00Z',
	...changes,
});

const run = (rows: readonly Row[]): CondensedMonth[] => condense(readAuditRows(rows), before);

/** The row of the data table after the workflow wrote it. */
const written = ({ condensed: _, ...row }: CondensedMonth): Row => ({
	...row,
	kind: 'month',
	status: 'posted',
});

describe('rows of what was posted long ago', () => {
	it('become one row per month, with counts and exact sums by currency', () => {
		const rows = [
			settlement('1'),
			settlement('2', { currency: 'CAD', total: '2.00' }),
			settlement('3', { total: '0.10' }),
			journal('1', '2025-02'),
			journal('1', '2025-03', { journalTotal: '0.20' }),
			journal('2', '2025-03', { currency: 'JPY', journalTotal: '500' }),
		];
		expect(run(rows)).toMatchObject([
			{ key: 'month:2025-02', journalTotal: 'USD 100.10', total: '' },
			{
				key: 'month:2025-03',
				organizationId: '10',
				record: '2025-03',
				total: 'CAD 2.00, USD -12.20',
				journalTotal: 'JPY 500, USD 0.20',
				outcome: '2 journals, 3 other records',
			},
		]);
		const gone = run(rows).flatMap(({ condensed }) => condensed.map(({ key }) => key));
		expect(gone.sort()).toEqual(rows.map(({ key }) => key).sort());
	});

	it.each(['failed', 'waiting', 'pending', 'received', 'skipped', 'reversed', ''])(
		'a row that is %j stays',
		(status) => {
			expect(run([settlement('1', { status })])).toEqual([]);
		},
	);

	it.each(['failed', 'waiting', 'pending', 'received'])(
		'what is posted of a record stays while something of it is %s',
		(status) => {
			const rows = [settlement('1'), journal('1', '2025-02'), journal('1', '2025-03', { status })];
			expect(run(rows)).toEqual([]);
		},
	);

	it.each([
		['younger', { lastAttempt: '2026-01-02T00:00:00Z' }],
		['of an unknown time', { lastAttempt: '' }],
		['one that a person has to look at', { code: 'contentChanged' }],
		['of an amount that cannot be added', { total: '1,5' }],
		['of a currency that is not known', { currency: 'XXX' }],
	])('a row that is %s stays', (_what, changes) => {
		expect(run([settlement('1', changes)])).toEqual([]);
	});

	it('keeps organizations apart', () => {
		const rows = [settlement('1'), settlement('1', { organizationId: '20' })];
		expect(run(rows).map(({ organizationId }) => organizationId)).toEqual(['10', '20']);
	});

	it('leaves a month alone whose row was changed by hand into something else', () => {
		const changed = { ...settlement('9'), key: 'month:2025-03', kind: 'month', payload: 'mine' };
		expect(run([changed, settlement('1')])).toEqual([]);
	});
});

const some = fc.uniqueArray(
	fc.record({
		id: fc.integer({ min: 1, max: 60 }).map(String),
		month: fc.constantFrom('2025-01', '2025-02'),
		cents: fc.integer({ min: 0, max: 10 ** 9 }),
	}),
	{ selector: ({ id, month }) => `${id} ${month}` },
);

it('the sums are the same however often it was broken off, and in whatever portions it was done', () => {
	fc.assert(
		fc.property(some, fc.array(fc.boolean()), fc.nat({ max: 7 }), (all, broken, portion) => {
			const rows = all.map(({ id, month, cents }) =>
				journal(id, month, { journalTotal: (cents / 100).toFixed(2) }),
			);
			const atOnce = run(rows);
			let table: Row[] = [];
			for (let at = 0; at < rows.length; at += portion + 1) {
				table.push(...rows.slice(at, at + portion + 1));
				const months = run(table);
				const isOf = (row: Row, month: CondensedMonth) => row.key === month.key;
				table = table.filter((row) => !months.some((month) => isOf(row, month)));
				table.push(...months.map(written));
				// Broken off here, the rows that are counted are still there.
				if (broken[at]) continue;
				const gone = new Set(months.flatMap(({ condensed }) => condensed.map(({ key }) => key)));
				table = table.filter(({ key }) => !gone.has(key ?? ''));
			}
			const sums = table.filter(({ kind }) => kind === 'month');
			const figures = ({ key, journalTotal, outcome }: Row) => `${key} ${journalTotal} ${outcome}`;
			expect(sums.map(figures).sort()).toEqual(atOnce.map(written).map(figures).sort());
		}),
	);
});
