import fc from 'fast-check';
import { expect, it } from 'vitest';
import { retryDelayMs } from '../../../../../nodes/clients/sellingPartner/http/retryDelay.ts';

it('waits for at least one refill of the bucket, longer each time, never beyond two minutes', () => {
	fc.assert(
		fc.property(
			fc.nat(10),
			fc.double({ min: 0.005, max: 5, noNaN: true }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(attempt, rate, random) => {
				const wait = retryDelayMs(attempt, rate, '', random);
				expect(wait).toBeGreaterThanOrEqual(Math.min(120_000, Math.floor(1000 / rate)));
				expect(wait).toBeGreaterThanOrEqual(Math.min(120_000, 1000 * 2 ** attempt));
				expect(wait).toBeLessThanOrEqual(120_000);
			},
		),
	);
});

it('does as Amazon asks where it names a time, within reason', () => {
	expect(retryDelayMs(0, 1, '7', 0.5)).toBe(7000);
	expect(retryDelayMs(0, 1, '0', 0)).toBe(1000);
	expect(retryDelayMs(0, 1, '86400', 0.5)).toBe(120_000);
	expect(retryDelayMs(0, 1, 'Mon, 23 Nov 2026 10:00:00 GMT', 0)).toBe(1000);
});
