import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../../nodes/domain/money/parseAmount.js';

describe('parseAmount', () => {
	it.each([
		['-5.00', '.', -500n],
		['+5.00', '.', 500n],
		['(55.00)', '.', -5500n],
		['5.00-', '.', -500n],
		['\u22125.5', '.', -550n],
		['1,234.56', '.', 123456n],
		['1,234,567.8', '.', 123456780n],
		['1.234,56', ',', 123456n],
		['1 234,56', ',', 123456n],
		['1\u00a0234,56', ',', 123456n],
		['1\u202f234,56', ',', 123456n],
		["1'234.56", '.', 123456n],
		['1\u2019234.56', '.', 123456n],
		['1,23,456.78', '.', 12345678n],
		['-12,34,567.80', '.', -123456780n],
		['1\u00a0234,56-', ',', -123456n],
		['0,00', ',', 0n],
		['1.2300', '.', 123n],
		['.5', '.', 50n],
		['9007199254740993.01', '.', 900719925474099301n],
	] as const)('reads %s under %s', (text, mark, minor) => {
		expect(parseAmount(text, mark, 2)).toBe(minor);
	});

	it.each([
		['1.234', '.'],
		['12,34.00', '.'],
		['0,123', '.'],
		['1,234 567', '.'],
		['-5-', '.'],
		['(-5)', '.'],
		['5.', '.'],
		['', '.'],
		['-', '.'],
		['1e3', '.'],
		['abc', '.'],
		['95.00', ','],
		['1,23,456', ','],
		['1,23,45.00', '.'],
	] as const)('finds %j impossible under %s', (text, mark) => {
		expect(parseAmount(text, mark, 2)).toBeNull();
	});

	it('knows currencies without decimals and with three', () => {
		expect(parseAmount('1,234', '.', 0)).toBe(1234n);
		expect(parseAmount('1.234', '.', 3)).toBe(1234n);
		expect(parseAmount('1.5', '.', 0)).toBeNull();
	});

	it('reads back every amount under either mark', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (minor) => {
				const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
				const sign = minor < 0n ? '-' : '';
				const [whole, cents] = [digits.slice(0, -2), digits.slice(-2)];
				const dotted = whole.replace(/\B(?=(\d{3})+$)/g, '.');
				expect(parseAmount(`${sign}${whole}.${cents}`, '.', 2)).toBe(minor);
				expect(parseAmount(`${sign}${dotted},${cents}`, ',', 2)).toBe(minor);
			}),
		);
	});
});
