import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isRecord } from '../../domain/exactJson';
import { Refusal } from '../../domain/refusal';
import type { AmazonTransaction } from '../../domain/sources/transactions/amazonTransaction';

/** The transactions of all input items together, and which items they came with. */
export interface TransactionInput {
	readonly transactions: readonly AmazonTransaction[];
	itemsOf(transactionIds: readonly string[]): number[];
}

/** Each item is a transaction as Amazon sends it, or an answer of Amazon's with its `transactions`. */
export function transactionInput(ctx: IExecuteFunctions): TransactionInput {
	const transactions: AmazonTransaction[] = [];
	const itemOf = new Map<string, number>();
	for (const [item, { json }] of ctx.getInputData().entries()) {
		for (const transaction of transactionsIn(json)) {
			transactions.push(transaction);
			if (transaction.transactionId) itemOf.set(transaction.transactionId, item);
		}
	}
	return {
		transactions,
		itemsOf: (ids) => {
			const items = new Set(ids.map((id) => itemOf.get(id) ?? 0));
			return [...items].sort((left, right) => left - right);
		},
	};
}

function transactionsIn(json: IDataObject): AmazonTransaction[] {
	const answer = isRecord(json.payload) ? json.payload : json;
	const list: unknown = answer.transactions;
	if (Array.isArray(list)) return list.filter(isRecord);
	// A run without transactions has an item that holds nothing.
	if (Object.keys(json).length === 0) return [];
	requireWhole(json);
	return [json];
}

/** Refuses a transaction that is simplified. */
export function requireWhole(json: object): void {
	if (isSimplified(json)) throw simplified();
}

const isSimplified = (json: object): boolean =>
	Object.hasOwn(json, 'charges') && !Object.hasOwn(json, 'totalAmount');

const simplified = (): Refusal =>
	new Refusal(
		'incompleteTransaction',
		'The transactions are simplified: they lack what their charges are made of.',
		'Turn off Simplify in the node that reads the transactions, and run again.',
	);
