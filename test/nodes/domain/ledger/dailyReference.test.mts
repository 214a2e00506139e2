import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	dailyReference,
	dayOfReference,
	isReversal,
	parseDailyReference,
	supplementOf,
} from '../../../../nodes/domain/ledger/dailyReference';
import { parseReference } from '../../../../nodes/domain/ledger/reference';

const letters = (text: string) => fc.constantFrom(...text);
const anyAccount = fc.record({
	seller: fc.string({
		unit: letters('ABCXYZ0123456789'),
		minLength: 1,
		maxLength: 14,
	}),
	country: fc.constantFrom('US', 'GB', 'XUS', 'JP'),
	accountKind: fc.constantFrom('S' as const, 'I' as const),
	currency: fc.constantFrom('USD', 'JPY', 'KWD'),
});
const anyDay = fc
	.integer({ min: 0, max: 5000 })
	.map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10));
const anyPolicy = fc.constantFrom('A' as const, 'R' as const);

it('is read back as it was written, with any suffix', () => {
	const run = fc.property(
		anyPolicy,
		anyAccount,
		anyDay,
		fc.nat(99),
		(policy, account, day, nth) => {
			const reference = dailyReference(policy, account, day);
			expect(parseReference(reference)).toMatchObject({ kind: policy, suffixes: [] });
			for (const suffix of ['', `-A${nth + 1}`, '-R1', '-FX', `-A${nth + 1}-R1`]) {
				const text = reference + suffix;
				expect(parseDailyReference(text)?.currency).toBe(account.currency);
				expect(dayOfReference(text)).toBe(reference);
				expect(supplementOf(text)).toBe(suffix.startsWith('-A') ? nth + 1 : 0);
				expect(isReversal(text)).toBe(suffix.endsWith('-R1'));
				expect(text.length).toBeLessThanOrEqual(50);
			}
		},
	);
	fc.assert(run);
});

it('refuses a seller that cannot stand in it, and says what can', () => {
	const account = { country: 'US', accountKind: 'S', currency: 'USD' } as const;
	for (const seller of ['', 'A-B', 'Ä', 'A234567890123456789']) {
		expect(() => dailyReference('A', { ...account, seller }, '2026-04-30')).toThrow(
			expect.objectContaining({ nextStep: expect.stringContaining('14 letters and digits') }),
		);
	}
});

it('is none of a settlement, of an order, or of what a person typed', () => {
	for (const text of ['AMZ-S-24391894961-202509', 'AMZ-O-111-1-1', 'AMZ-A-B', 'April']) {
		expect(parseDailyReference(text)).toBeNull();
	}
});
