import { describe, expect, it } from 'vitest';
import { rateOn } from '../../../../nodes/clients/zohoBooks/storedRate.ts';

const rate = (effective_date: string, value: number | string) => ({ effective_date, rate: value });

describe('the stored rate of a day', () => {
	const rates = [rate('2026-06-10', 0.75), rate('2026-05-01', 0.731), rate('2026-06-01', 0.74)];

	it('is the latest that took effect by then', () => {
		expect(rateOn('2026-06-09', rates)).toBe('0.74');
		expect(rateOn('2026-06-10', rates)).toBe('0.75');
		expect(rateOn('2026-05-31', rates)).toBe('0.731');
	});

	it('is none before the first, and never the 0 of an automatic feed', () => {
		expect(rateOn('2026-04-30', rates)).toBeNull();
		expect(rateOn('2026-06-09', [rate('2026-06-01', 0), rate('', 1.5)])).toBeNull();
	});
});
