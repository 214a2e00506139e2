import { createHash } from 'node:crypto';
import { Refusal } from '../../refusal';
import { listOf, type AmazonTransaction } from './amazonTransaction';
import { Marketplaces } from './heading';
import { latestOfEach } from './latest';
import { PathNode } from './paths';
import { readTransaction, type Reading } from './readTransaction';
import { refusedTransaction, type RefusedTransaction } from './refused';
import type { Transaction } from './transaction';

/** What Amazon's answers hold: each transaction once, and those that cannot be booked. */
export interface TransactionReading {
	readonly transactions: readonly Transaction[];
	readonly refused: readonly RefusedTransaction[];
}

/** Reads transactions of any number of pages, in any order; the same one on two pages counts once. */
export function readTransactions(given: Iterable<AmazonTransaction>): TransactionReading {
	const reading: Reading = { root: new PathNode(), marketplaces: new Marketplaces() };
	const identify = identifier();
	const transactions: Transaction[] = [];
	const refused: RefusedTransaction[] = [];
	for (const transaction of given) {
		const id = identify(transaction);
		try {
			transactions.push(readTransaction(transaction, id, reading));
		} catch (error) {
			const cause = error instanceof Refusal ? error : strangeShape();
			refused.push(refusedTransaction(transaction, id, cause, reading.marketplaces));
		}
	}
	return { transactions: latestOfEach(transactions), refused };
}

/**
 * Amazon's id, or, where it sends none, one of what stays the same over the transaction's life; equal
 * ones are told apart by counting them.
 */
function identifier() {
	const counts = new Map<string, number>();
	return (transaction: AmazonTransaction): string => {
		if (transaction.transactionId) return transaction.transactionId;
		const content = contentId(transaction);
		const count = (counts.get(content) ?? 0) + 1;
		counts.set(content, count);
		return `${content}-${count}`;
	};
}

function contentId(transaction: AmazonTransaction): string {
	const { transactionType, postedDate, totalAmount, relatedIdentifiers } = transaction;
	const names = listOf(relatedIdentifiers)
		.filter(({ relatedIdentifierName }) => relatedIdentifierName !== 'RELEASE_TRANSACTION_ID')
		.map((identifier) => `${identifier.relatedIdentifierName}=${identifier.relatedIdentifierValue}`)
		.sort();
	const amount = [totalAmount?.currencyAmount, totalAmount?.currencyCode];
	const content = JSON.stringify([transactionType, postedDate, amount, names]);
	return `none-${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
}

/** A text where Amazon's model has a list, and the like. */
const strangeShape = (): Refusal =>
	new Refusal(
		'incompleteTransaction',
		'it does not have the shape of a transaction of the Finances API 2024-06-19',
		'Nothing of its day was posted. Send the transaction as Amazon delivers it, or update the package.',
	);
