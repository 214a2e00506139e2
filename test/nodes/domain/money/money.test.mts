import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	fromDecimal,
	money,
	subtract,
	sum,
	toDecimal,
} from '../../../../nodes/domain/money/money.js';

const currency = fc.constantFrom('USD', 'JPY', 'KWD', 'EUR');

describe('money', () => {
	it.each([
		['-62.31', 'CAD', -6231n],
		['1200', 'JPY', 1200n],
		['0.5', 'KWD', 500n],
		['10.400', 'USD', 1040n],
	])('reads %s %s as minor units', (text, code, minor) => {
		expect(fromDecimal(text, code)).toEqual(money(minor, code));
	});

	it.each([
		['1.005', 'USD'],
		['1.5', 'JPY'],
		['1e3', 'USD'],
		['', 'USD'],
		['1,20', 'EUR'],
	])('refuses "%s" as an amount of %s', (text, code) => {
		expect(() => fromDecimal(text, code)).toThrow(`is not an amount of ${code}`);
	});

	it('refuses a currency whose decimals are not known', () => {
		expect(() => fromDecimal('1', 'XYZ')).toThrow('"XYZ" is not a currency');
	});

	it('refuses to add two currencies', () => {
		expect(() => subtract(money(1n, 'USD'), money(1n, 'CAD'))).toThrow('USD and CAD');
	});

	it('reads back what it prints', () => {
		fc.assert(
			fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), currency, (minor, code) => {
				expect(fromDecimal(toDecimal(money(minor, code)), code).minor).toBe(minor);
			}),
		);
	});

	it('sums exactly in any order', () => {
		fc.assert(
			fc.property(fc.array(fc.bigInt()), currency, (minors, code) => {
				const amounts = minors.map((minor) => money(minor, code));
				expect(sum(amounts, code)).toEqual(sum(amounts.toReversed(), code));
			}),
		);
	});
});
