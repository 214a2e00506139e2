import type { Transaction } from '../api/transactions.mts';
import type { Posting } from './posting.mts';
import { wireTransaction } from './wireTransaction.mts';

/**
 * The second transaction of a deferred one. The first one becomes DEFERRED_RELEASED in its place, names
 * the second, loses its context (seen in public code) and has the amounts as released:
 * developer-docs.amazon.com/sp-api get-latest-transactions.
 */
export function release(
	original: Transaction,
	changed: Posting,
	released: Posting,
	groupId: string,
): Transaction {
	const fresh = wireTransaction(changed, { status: 'DEFERRED' });
	Object.assign(original, fresh, {
		transactionStatus: 'DEFERRED_RELEASED',
		relatedIdentifiers: [
			...(fresh.relatedIdentifiers ?? []),
			{
				relatedIdentifierName: 'RELEASE_TRANSACTION_ID',
				relatedIdentifierValue: released.id,
			},
		],
	});
	return wireTransaction(released, { status: 'RELEASED', groupId, releases: changed.id });
}
