import { expect, it } from 'vitest';
import type { Journal } from '../../../../nodes/domain/ledger/journal';
import { requireDecimals } from '../../../../nodes/domain/ledger/requireDecimals';
import { money } from '../../../../nodes/domain/money/money';

const journal = (minor: bigint, currency: string): Journal => ({
	reference: 'AMZ-S-1-202606',
	date: '2026-06-30',
	part: '2026-06',
	currency,
	lines: [
		{
			category: 'clearing',
			count: 1,
			entryIds: [],
			paths: [],
			credit: money(minor, currency),
		},
	],
});

it.each([
	[1234n, 'USD', 2],
	[1200n, 'USD', 0],
	[1234n, 'JPY', 0],
	[1230n, 'KWD', 2],
	[1234n, 'USD', Infinity],
])('lets %i minor units of %s pass where %d decimals are kept', (minor, currency, decimals) => {
	expect(() => requireDecimals([journal(minor, currency)], decimals)).not.toThrow();
});

it.each([
	[1234n, 'USD', 0, '12.34'],
	[1235n, 'KWD', 2, '1.235'],
])('refuses %i minor units of %s where %d are kept', (minor, currency, decimals, amount) => {
	const refused = expect(() => requireDecimals([journal(minor, currency)], decimals));
	refused.toThrow(`with ${decimals} decimals, too few for ${amount}`);
});
