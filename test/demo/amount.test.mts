import { describe, expect, test } from 'vitest';
import { parseAmount, show } from './amount.mts';

describe("the demo's own reading of amounts", () => {
	test.each([
		['1,234.56', '1234.56'],
		['1.234,56', '1234.56'],
		['(55.00)', '-55.00'],
		['-62.31', '-62.31'],
		['5469.1', '5469.10'],
		['55', '55.00'],
		['-0.05', '-0.05'],
		['1.234.567,8', '1234567.80'],
		['0.125', '0.125'],
	])('%s is %s', (text, shown) => {
		expect(show(parseAmount(text) ?? 0n)).toBe(shown);
	});

	test.each(['', 'abc', '1.2.3,', '--1'])('%j is no amount', (text) => {
		expect(parseAmount(text)).toBeNull();
	});
});
