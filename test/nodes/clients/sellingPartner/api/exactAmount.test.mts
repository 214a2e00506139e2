import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactAmount } from '../../../../../nodes/clients/sellingPartner/api/exactAmount.ts';

it('gives back every amount of up to fifteen digits as Amazon wrote it', () => {
	fc.assert(
		fc.property(fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }), (cents) => {
			const digits = String(Math.abs(cents)).padStart(3, '0');
			const text = `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
			expect(exactAmount(JSON.parse(text) as number, 'USD')).toEqual({
				currency: 'USD',
				amount: text,
			});
		}),
	);
});

it('keeps the decimals of the currency', () => {
	expect(exactAmount(12609, 'JPY').amount).toBe('12609');
	expect(exactAmount(12.5, 'KWD').amount).toBe('12.500');
});

it('refuses an amount whose cents may be lost already', () => {
	expect(() => exactAmount(12345678901234567, 'USD')).toThrow(
		/more digits than can be read exactly/,
	);
	expect(() => exactAmount(1e-7, 'USD')).toThrow(/more digits/);
});
