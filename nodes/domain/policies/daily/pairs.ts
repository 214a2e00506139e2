import { isDeferred, type Transaction } from '../../sources/transactions/transaction';

/** Deferred orders and the transactions that released them. */
export interface Pairs {
	/** The deferred transaction whose money this one releases; empty where there is none. */
	readonly deferredOf: (released: Transaction) => string;
	/** The transaction that released this one, where it has been read. */
	readonly releaseOf: (deferred: Transaction) => Transaction | undefined;
}

/**
 * Either side may name the other: the release its deferred order, or the order its release. Where several
 * name the same order, it is released by the first of them; the others are money of their own.
 */
export function pairUp(transactions: readonly Transaction[]): Pairs {
	const named = new Map<string, string>();
	for (const one of transactions) {
		if (isDeferred(one) && one.releaseId !== '') named.set(one.releaseId, one.id);
	}
	const releases = new Map<string, Transaction>();
	for (const one of transactions) {
		const deferredId = isDeferred(one) ? '' : one.deferredId || (named.get(one.id) ?? '');
		if (deferredId === '') continue;
		const known = releases.get(deferredId);
		if (!known || isBefore(one, known)) releases.set(deferredId, one);
	}
	const deferredIds = new Map([...releases].map(([deferredId, { id }]) => [id, deferredId]));
	return {
		deferredOf: ({ id }) => deferredIds.get(id) ?? '',
		releaseOf: ({ id }) => releases.get(id),
	};
}

const isBefore = (one: Transaction, other: Transaction): boolean =>
	one.posted === other.posted ? one.id < other.id : one.posted < other.posted;
