import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parts } from '../../../../../nodes/clients/sellingPartner/api/spans.ts';

const dayMs = 24 * 3600_000;

it('asks for long spans in parts below 180 days, without gap or overlap', () => {
	const now = Date.parse('2026-11-23T12:00:00Z');
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 1500 * dayMs }), fc.boolean(), (length, open) => {
			const span = { from: now - length, to: open ? null : now };
			const found = parts(span, now);
			expect(found[0]?.from).toBe(span.from);
			expect(found.at(-1)?.to).toBe(span.to);
			for (const [at, part] of found.entries()) {
				expect((part.to ?? now) - part.from).toBeLessThan(180 * dayMs);
				if (at > 0) expect(part.from).toBe(found[at - 1]?.to);
			}
		}),
	);
});

it('begins no part just now, which Amazon would refuse', () => {
	const now = 1_000 * dayMs;
	const [, second] = parts({ from: now - 179 * dayMs - 1, to: null }, now);
	expect(now - (second?.from ?? now)).toBeGreaterThan(80 * dayMs);
});
