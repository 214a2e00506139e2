import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactMinor } from '../../../../../nodes/domain/sources/transactions/exactMinor';

/** The digits of minor units with the point put in as text, worked out here. */
const decimal = (minor: bigint, decimals: number): string => {
	const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, '0');
	const fraction = decimals > 0 ? `.${digits.slice(-decimals)}` : '';
	return `${minor < 0n ? '-' : ''}${digits.slice(0, digits.length - decimals)}${fraction}`;
};

describe('an amount that JSON carries as a number', () => {
	it('of at most fifteen digits is read to the minor unit', () => {
		const currency = fc.constantFrom(['JPY', 0] as const, ['USD', 2] as const, ['KWD', 3] as const);
		const minors = fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n });
		const small = fc.bigInt({ min: -99_999n, max: 99_999n });
		const run = fc.property(currency, fc.oneof(minors, small), ([code, decimals], minor) => {
			const value = JSON.parse(decimal(minor, decimals)) as number;
			expect(exactMinor(value, 10 ** decimals, code)).toBe(minor);
		});
		fc.assert(run, { numRuns: 2000 });
	});

	it('takes the same digits as a text', () => {
		expect(exactMinor('-12.40', 100, 'USD')).toBe(-1240n);
	});

	it.each([0.1 + 0.2, 1234567890123456, 12.345, NaN, Infinity, 'much', null])(
		'is refused as %s',
		(value) => expect(() => exactMinor(value, 100, 'USD')).toThrow(),
	);
});
