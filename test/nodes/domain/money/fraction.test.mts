import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFraction, timesFraction } from '../../../../nodes/domain/money/fraction';

it.each([
	['0.19', 19n, 100n],
	['0,19', 19n, 100n],
	['19 %', 19n, 100n],
	['5/12', 5n, 12n],
	['1', 1n, 1n],
	['0', 0n, 1n],
])('%s is a fraction', (text, numerator, denominator) => {
	expect(parseFraction(text)).toEqual({ numerator, denominator });
});

it.each(['', '-0.1', '1/0', '1.2.3', 'half', '5/-12', '1e3'])('%j is none', (text) => {
	expect(parseFraction(text)).toBeNull();
});

it('rounds half away from zero, the same for both signs', () => {
	const half = { numerator: 1n, denominator: 2n };
	expect([1n, 3n, -1n, -3n].map((minor) => timesFraction(minor, half))).toEqual([1n, 2n, -1n, -2n]);
	const size = fc.bigInt({ min: 0n, max: 10n ** 15n });
	const part = fc.record({
		numerator: fc.bigInt({ min: 0n, max: 999n }),
		denominator: fc.bigInt({ min: 1n, max: 999n }),
	});
	fc.assert(
		fc.property(size, part, (minor, fraction) => {
			const rounded = timesFraction(minor, fraction);
			expect(timesFraction(-minor, fraction)).toBe(-rounded);
			const off = 2n * (rounded * fraction.denominator - minor * fraction.numerator);
			expect(off <= fraction.denominator && off > -fraction.denominator).toBe(true);
		}),
	);
});
