import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Throttle } from '../../../../../nodes/clients/sellingPartner/http/throttle.ts';

const operation = { operation: 'getReport', rate: 2, burst: 15 };
const { rate, burst } = operation;

/** Milliseconds between two requests, most of them at once. */
const gap = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 3000 }));

describe('the pace of requests', () => {
	it('stays one below burst plus rate in any span, whenever requests come', () => {
		fc.assert(
			fc.property(fc.array(gap, { minLength: 20, maxLength: 80 }), (gaps) => {
				let now = 0;
				const throttle = new Throttle(() => now);
				const sent = gaps.map((gap) => {
					now += gap;
					return now + throttle.reserve('seller', operation);
				});
				for (const [first, from] of sent.entries()) {
					for (let last = first; last < sent.length; last++) {
						const seconds = ((sent[last] ?? 0) - from) / 1000;
						expect(last - first + 1).toBeLessThanOrEqual(burst - 1 + seconds * rate + 1e-6);
					}
				}
			}),
		);
	});

	it('waits a whole turn after Amazon refused, whatever was counted', () => {
		const throttle = new Throttle(() => 0);
		throttle.refused('seller', operation);
		expect(throttle.reserve('seller', operation)).toBe(1000 / rate);
	});

	it('follows the rate that Amazon names, and no senseless one', () => {
		const throttle = new Throttle(() => 0);
		throttle.heard('seller', operation, '4.0');
		for (const header of ['', 'x', '0', '-1', undefined])
			throttle.heard('seller', operation, header);
		throttle.refused('seller', operation);
		expect(throttle.reserve('seller', operation)).toBe(250);
	});

	it('is each seller’s and each operation’s own', () => {
		const throttle = new Throttle(() => 0);
		throttle.refused('seller', operation);
		expect(throttle.waitFor('other seller', operation)).toBe(0);
		expect(throttle.waitFor('seller', { ...operation, operation: 'getReports' })).toBe(0);
	});
});
