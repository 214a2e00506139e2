import type { Money } from '../money/money';

/** A posted line, as far as its account is concerned. */
export interface AccountLine {
	readonly accountId: string;
	/** Signed: positive is a credit. */
	readonly credit: Money;
}

/** Whether a journal changes no account: what it debits to each it credits to the same one. */
export function hasNoEffect(lines: readonly AccountLine[]): boolean {
	const changes = new Map<string, bigint>();
	for (const { accountId, credit } of lines) {
		changes.set(accountId, (changes.get(accountId) ?? 0n) + credit.minor);
	}
	return [...changes.values()].every((change) => change === 0n);
}
