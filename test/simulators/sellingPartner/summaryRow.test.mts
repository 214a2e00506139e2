import { describe, expect, it } from 'vitest';
import { settlementText } from './settlementText.mts';
import { readSummaryRow } from './summaryRow.mts';

const now = Date.parse('2026-11-23T12:00:00Z');
const read = (bytes: Uint8Array) => readSummaryRow(bytes, now, '99');
const iso = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');

describe('the first row of a settlement file', () => {
	it.each([
		['2025-08-28T22:07:19+00:00', '2025-09-11T22:07:19+00:00', '2025-08-28T22:07:19Z'],
		['2026-06-16 00:00:00 UTC', '2026-06-30 23:59:59 UTC', '2026-06-16T00:00:00Z'],
		['17.07.2026 07:06:34 UTC', '31.07.2026 07:06:35 UTC', '2026-07-17T07:06:34Z'],
		['2026/07/01 07:06:34 UTC', '2026/07/14 07:06:35 UTC', '2026-07-01T07:06:34Z'],
		['02/03/2026 00:00:00 UTC', '16/03/2026 00:00:00 UTC', '2026-03-02T00:00:00Z'],
		['03/02/2026 00:00:00 UTC', '03/16/2026 00:00:00 UTC', '2026-03-02T00:00:00Z'],
	])('has a period from %s to %s', (start, end, expected) => {
		const row = read(settlementText({ start, end, deposit: end }));
		expect(iso(row.start)).toBe(expected);
		expect(row.end - row.start).toBeGreaterThan(12 * 24 * 3600_000);
		expect(row.end - row.start).toBeLessThan(16 * 24 * 3600_000);
		expect(row.deposit).toBe(row.end);
	});

	it.each([
		['582.89', 'USD', '582.89'],
		['1.234,56', 'EUR', '1234.56'],
		['1,234.56', 'USD', '1234.56'],
		['95,00', 'EUR', '95.00'],
		['(55.00)', 'GBP', '-55.00'],
		['-62.31', 'CAD', '-62.31'],
		['12,609', 'JPY', '12609'],
		['1 234,5', 'SEK', '1234.5'],
		['n/a', 'USD', '0.00'],
	])('has the total %s %s', (total, currency, expected) => {
		expect(read(settlementText({ total, currency })).total).toBe(expected);
	});

	it.each(['utf8', 'latin1', 'utf16le'] as const)(
		'is read in %s, with a byte order mark',
		(charset) => {
			const plain = Buffer.from(settlementText({ id: '123', currency: 'GBP' }));
			const bytes = Buffer.from(
				`${charset === 'latin1' ? '' : '\ufeff'}${plain.toString()}`,
				charset,
			);
			expect(read(bytes)).toMatchObject({ settlementId: '123', currency: 'GBP', isV2: true });
		},
	);

	it('is found by name wherever the columns stand, and by place where names are translated', () => {
		const moved = 'currency\ttotal-amount\tsettlement-id\nCAD\t5.00\t7\n';
		expect(read(Buffer.from(moved))).toMatchObject({
			settlementId: '7',
			currency: 'CAD',
			total: '5.00',
		});
		const japanese = `決済番号\t開始日\t終了日\t振込日\t合計金額\t通貨\n8\t\t\t\t1,000\tJPY\n`;
		expect(read(Buffer.from(japanese))).toMatchObject({ settlementId: '8', total: '1000' });
	});

	it('tells the old layout by its columns', () => {
		const old = 'settlement-id\tprice-type\tprice-amount\n1\tPrincipal\t5\n';
		expect(read(Buffer.from(old)).isV2).toBe(false);
	});

	it.each(['', '<html><body>Sign in</body></html>', '\u0000\u0001\u0002'])(
		'is made up where the file is %j',
		(text) => {
			const row = read(Buffer.from(text));
			expect(row).toMatchObject({ settlementId: '99', currency: 'USD', total: '0.00' });
			expect([row.start < row.end, row.end < now]).toEqual([true, true]);
		},
	);
});
