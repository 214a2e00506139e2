import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	decimalSum,
	decimalText,
	roundedDecimal,
	sameDecimal,
	shortDecimal,
} from '../../../../nodes/domain/money/decimal.ts';

const cents = fc.bigInt({ min: 0n, max: 99_999_999_999_999n });
const written = (minor: bigint) => `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;

describe('decimals as text', () => {
	it('add up exactly', () => {
		expect(decimalSum(['0.1', '0.2'])).toBe('0.3');
		expect(decimalSum([])).toBe('0');
		fc.assert(
			fc.property(fc.array(cents, { minLength: 1 }), (amounts) => {
				const total = amounts.reduce((sum, minor) => sum + minor, 0n);
				expect(decimalSum(amounts.map(written))).toBe(written(total));
			}),
		);
	});

	it('are equal as numbers', () => {
		expect(sameDecimal('100', '100.00')).toBe(true);
		expect(sameDecimal('100', '100.01')).toBe(false);
	});

	it.each([
		[12.34, '12.34'],
		['12.340', '12.340'],
		[' 5 ', '5'],
		[0, '0'],
	])('take %j', (given, text) => {
		expect(decimalText(given)).toBe(text);
	});

	it.each([-1, '1e5', 1e21, '1,5', '', null, {}, NaN, '1234567890123.456'])(
		'refuse %j',
		(given) => {
			expect(decimalText(given)).toBeNull();
		},
	);
});

it.each([
	['0.73120811919', 6, '0.731208'],
	['0.0000005', 6, '0.000001'],
	['100.00', 2, '100'],
])('%s rounded to %d decimals is %s', (decimal, places, rounded) => {
	expect(roundedDecimal(decimal, places)).toBe(rounded);
	expect(shortDecimal(`${rounded}.0`.replace(/(\..*)\.0$/, '$1'))).toBe(rounded);
});

it('holds rates with more decimals than digits', () => {
	expect(decimalText('0.000123456789012345')).toBe('0.000123456789012345');
	expect(sameDecimal('0.000123456789012345', '0.000123456789012346')).toBe(false);
});
