import { expect, it } from 'vitest';
import { hasNoEffect } from '../../../../nodes/domain/ledger/noEffect';
import { money } from '../../../../nodes/domain/money/money';

const lines = (...entries: ReadonlyArray<readonly [string, bigint]>) =>
	entries.map(([accountId, minor]) => ({ accountId, credit: money(minor, 'EUR') }));

it.each([
	['a pair on one account', lines(['1', -500n], ['1', 500n]), true],
	['a debt closed by two payments', lines(['1', -500n], ['1', 300n], ['1', 200n]), true],
	['two accounts, each closed', lines(['1', -5n], ['2', 7n], ['1', 5n], ['2', -7n]), true],
	['a pair on two accounts', lines(['1', -500n], ['2', 500n]), false],
	['a payment short of the debt', lines(['1', -500n], ['1', 300n], ['2', 200n]), false],
])('%s: %s', (_name, entries, expected) => {
	expect(hasNoEffect(entries)).toBe(expected);
});
