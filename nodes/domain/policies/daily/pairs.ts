import { isDeferred, type Transaction } from '../../sources/transactions/transaction';

/** Deferred orders and the transactions that released them, by the ids of both. */
export interface Pairs {
	/** The deferred transaction whose money this one releases; empty where there is none. */
	readonly deferredOf: (released: Transaction) => string;
	/** The transaction that released this one, where it has been read. */
	readonly releaseOf: (deferred: Transaction) => Transaction | undefined;
}

/** Either side may name the other: the release its deferred order, or the order its release. */
export function pairUp(transactions: readonly Transaction[]): Pairs {
	const deferredByRelease = new Map<string, string>();
	const releaseByDeferred = new Map<string, Transaction>();
	for (const transaction of transactions) {
		if (isDeferred(transaction) && transaction.releaseId !== '') {
			deferredByRelease.set(transaction.releaseId, transaction.id);
		}
	}
	const deferredOf = ({ id, deferredId }: Transaction): string =>
		deferredId === '' ? (deferredByRelease.get(id) ?? '') : deferredId;
	for (const transaction of transactions) {
		if (isDeferred(transaction)) continue;
		const deferredId = deferredOf(transaction);
		if (deferredId !== '') releaseByDeferred.set(deferredId, transaction);
	}
	return { deferredOf, releaseOf: ({ id }) => releaseByDeferred.get(id) };
}
