import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isRecord } from '../../domain/exactJson';
import type { AmazonTransaction } from '../../domain/sources/transactions/amazonTransaction';
import { isEventGroup } from './eventGroupSource';
import { requireWhole } from './wholeTransaction';

/** The transactions of all input items together, and which items they came with. */
export interface TransactionInput {
	readonly transactions: readonly AmazonTransaction[];
	itemsOf(transactionIds: readonly string[]): number[];
}

/** Whether the input is transactions, not settlement reports: told by the shape of the first item. */
export function holdsTransactions(ctx: IExecuteFunctions): boolean {
	const [first] = ctx.getInputData();
	// An event group comes with its transactions, but is a settlement.
	if (first === undefined || first.binary !== undefined || isEventGroup(first.json)) return false;
	const answer = isRecord(first.json.payload) ? first.json.payload : first.json;
	return Array.isArray(answer.transactions) || Object.hasOwn(answer, 'transactionType');
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
