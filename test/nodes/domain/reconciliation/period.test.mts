import { describe, expect, it } from 'vitest';
import { dayIn, monthOf, monthsUpTo } from '../../../../nodes/domain/reconciliation/period.ts';

describe('the month of a report', () => {
	it('is the last that is over in the zone of the books', () => {
		const midnight = Date.parse('2026-06-01T03:00:00Z');
		expect(monthOf('', midnight, 'UTC')).toMatchObject({ id: '2026-05', to: '2026-05-31' });
		expect(monthOf('', midnight, 'America/Toronto')).toMatchObject({ id: '2026-04' });
	});

	it('is the one that is named, also by a day of it', () => {
		for (const text of ['2026-02', '2026-02-14', '2026-02-14T00:00:00']) {
			const month = { id: '2026-02', from: '2026-02-01', to: '2026-02-28', name: 'February 2026' };
			expect(monthOf(text, 0, 'UTC')).toEqual(month);
		}
		for (const text of ['February', '2026', '2026-13', '02-2026']) {
			expect(() => monthOf(text, 0, 'UTC')).toThrow('is not a month');
		}
	});

	it('has months before it', () => {
		const months = monthsUpTo(monthOf('2026-02', 0, 'UTC'), 2);
		expect(months.map(({ id }) => id)).toEqual(['2025-12', '2026-01', '2026-02']);
	});

	it('reads days in the zone of the books', () => {
		expect(dayIn('2026-06-03T00:00:00Z', 'America/Toronto')).toBe('2026-06-02');
		expect(dayIn('', 'UTC')).toBe('');
	});
});
