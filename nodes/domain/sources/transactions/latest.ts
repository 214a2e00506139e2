import type { Transaction, TransactionStatus } from './transaction';

const progress: Readonly<Record<TransactionStatus, number>> = {
	DEFERRED: 0,
	RELEASED: 1,
	DEFERRED_RELEASED: 2,
};

/**
 * Each transaction once, in the state it has come to last: pages read at different moments may hold it
 * twice. Which page came first does not matter.
 */
export function latestOfEach(transactions: readonly Transaction[]): readonly Transaction[] {
	const byId = new Map<string, Transaction>();
	for (const transaction of transactions) {
		const known = byId.get(transaction.id);
		if (!known || isLater(transaction, known)) byId.set(transaction.id, transaction);
	}
	return byId.size === transactions.length ? transactions : [...byId.values()];
}

function isLater(one: Transaction, other: Transaction): boolean {
	const step = progress[one.status] - progress[other.status];
	return step !== 0 ? step > 0 : textOf(one) > textOf(other);
}

/** Any order will do between two that say different things in the same state, if it is always the same. */
const textOf = ({ posted, releaseId, total, lines }: Transaction): string =>
	[
		posted,
		releaseId,
		total.minor,
		...lines.map(({ path, amount, sku }) => [...path, amount.minor, sku].join('/')),
	].join('|');
