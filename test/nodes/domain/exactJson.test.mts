import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../nodes/domain/exactJson.ts';

describe('exact JSON', () => {
	it('reads what JSON reads', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 4 }), fc.boolean(), (value, indented) => {
				const text = JSON.stringify(value, null, indented ? 1 : 0);
				const plain = JSON.stringify(JSON.parse(text), (_key, one: unknown) =>
					typeof one === 'number' ? null : one,
				);
				const read = JSON.stringify(readJson(text), (_key, one: unknown) =>
					typeof one === 'number' || isLongNumber(one) ? null : one,
				);
				// A text of digits alone cannot be told from a number that was kept as one.
				fc.pre(!/"[-+.eE\d]{16,}"/.test(text));
				expect(read).toBe(plain);
			}),
		);
	});

	it('keeps the digits of long numbers, and leaves texts alone', () => {
		const digits = fc.bigInt({ min: 10n ** 15n, max: 10n ** 40n });
		fc.assert(
			fc.property(digits, fc.string(), (number, text) => {
				const json = `{"n":${number},"-":[-${number}.5],"t":${JSON.stringify(`${text}${number}`)}}`;
				expect(readJson(json)).toEqual({
					n: String(number),
					'-': [`-${number}.5`],
					t: `${text}${number}`,
				});
			}),
		);
	});

	it('looks at each character once, also in texts that never end', () => {
		const timed = (quotes: number) => {
			const text = `{"number":1234567890123456789,"text":"${'\\"'.repeat(quotes)}`;
			const begin = performance.now();
			expect(readJson(text)).toBeUndefined();
			return performance.now() - begin;
		};
		timed(20_000);
		const [small, large] = [timed(20_000), timed(400_000)];
		expect(large).toBeLessThan(Math.max(small, 1) * 200);
	});
});

const isLongNumber = (value: unknown): boolean =>
	typeof value === 'string' && /^[-+.eE\d]{16,}$/.test(value);
