import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { converted, decimalOf, exactUnits, numberOf, textOf } from './decimal.mts';

const units = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });

describe('decimals', () => {
	it('survive text, JSON numbers and exponents', () => {
		fc.assert(
			fc.property(units, fc.integer({ min: 0, max: 3 }), (minor, scale) => {
				const decimal = { units: minor, scale };
				expect(decimalOf(textOf(decimal))).toEqual(decimal);
				const read = decimalOf(numberOf(minor, scale));
				expect(read && exactUnits(read, scale)).toBe(minor);
			}),
		);
		expect(decimalOf(1e-7)).toEqual({ units: 1n, scale: 7 });
		expect(decimalOf(2e3)).toEqual({ units: 2000n, scale: 0 });
	});

	it('are refused when they are no numbers or lose digits', () => {
		for (const value of ['', 'abc', '1,00', null, {}, Number.NaN]) {
			expect(decimalOf(value)).toBeUndefined();
		}
		expect(exactUnits({ units: 1234n, scale: 3 }, 2)).toBeUndefined();
		expect(exactUnits({ units: 1230n, scale: 3 }, 2)).toBe(123n);
	});

	it('convert half up, to the scale of the base currency', () => {
		const rate = { units: 5n, scale: 1 };
		expect(converted({ units: 1n, scale: 2 }, rate, 2)).toBe(1n);
		expect(converted({ units: -1n, scale: 2 }, rate, 2)).toBe(-1n);
		expect(converted({ units: 1n, scale: 2 }, { units: 49n, scale: 2 }, 2)).toBe(0n);
		expect(converted({ units: 7n, scale: 0 }, { units: 7n, scale: 0 }, 2)).toBe(4900n);
	});
});
