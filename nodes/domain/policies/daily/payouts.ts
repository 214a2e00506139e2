import { money, negate, type Money } from '../../money/money';
import type { AmountLine } from '../../sources/amountLine';
import type { Transaction } from '../../sources/transactions/transaction';
import type { Kinds } from './kinds';

/** Transactions with their transfers the right way round, and the transfers of which that is not known. */
export interface SignedPayouts {
	readonly transactions: readonly Transaction[];
	readonly unknown: readonly Transaction[];
}

/**
 * A transfer moves a group's total from the balance with Amazon to clearing. Amazon writes it under
 * either sign, so its direction is taken from the total of its event group, or, where that is not known,
 * from the group's own transactions. Where neither tells, the transfer waits (docs/accounting.md).
 */
export function signPayouts(
	given: readonly Transaction[],
	groupTotals: ReadonlyMap<string, Money>,
	kinds: Kinds,
): SignedPayouts {
	const isPayout = (line: AmountLine) => kinds.of(line).category === 'clearing';
	const payouts = new Set(given.filter(({ lines }) => lines.some(isPayout)));
	if (payouts.size === 0) return { transactions: given, unknown: [] };
	const signed = new Map<Transaction, Transaction | null>();
	const sums = groupSums(given.filter((transaction) => !payouts.has(transaction)));
	for (const payout of payouts) {
		const paid = payout.lines.filter(isPayout).reduce((sum, { amount }) => sum + amount.minor, 0n);
		const ofGroup = (totals: ReadonlyMap<string, Money>) =>
			directionOf(paid, payout.currency, totals.get(payout.eventGroupId));
		const direction = ofGroup(groupTotals) ?? ofGroup(sums);
		signed.set(payout, direction === null ? null : turned(payout, direction, isPayout));
	}
	return {
		transactions: given.flatMap((transaction) => {
			const found = signed.get(transaction);
			return found === undefined ? [transaction] : found === null ? [] : [found];
		}),
		unknown: [...payouts].filter((payout) => signed.get(payout) === null),
	};
}

function groupSums(transactions: readonly Transaction[]): Map<string, Money> {
	const sums = new Map<string, Money>();
	for (const { eventGroupId, status, total } of transactions) {
		if (eventGroupId === '' || status !== 'RELEASED') continue;
		const sum = sums.get(eventGroupId)?.minor ?? 0n;
		sums.set(eventGroupId, money(sum + total.minor, total.currency));
	}
	return sums;
}

/** 1 for a payout to the seller, -1 for a debt collected; null where the group's total is another amount. */
function directionOf(paid: bigint, currency: string, group: Money | undefined): 1 | -1 | null {
	if (group?.currency !== currency) return null;
	if (group.minor !== paid && group.minor !== -paid) return null;
	return group.minor > 0n ? 1 : -1;
}

/** What is paid out leaves the balance: a payout is a charge against it. */
function turned(payout: Transaction, direction: 1 | -1, isPayout: (line: AmountLine) => boolean) {
	const lines = payout.lines.map((line) => {
		const leaves = line.amount.minor < 0n;
		const isRight = !isPayout(line) || leaves === direction > 0;
		return isRight ? line : { ...line, amount: negate(line.amount) };
	});
	const total = lines.reduce((sum, { amount }) => sum + amount.minor, 0n);
	return { ...payout, lines, total: money(total, payout.currency) };
}
