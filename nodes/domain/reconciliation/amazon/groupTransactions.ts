import { isRecord, type JsonRecord } from '../../exactJson';
import type { AmazonTransaction } from '../../sources/transactions/amazonTransaction';
import { textOf } from './fields';

/** Transactions as Amazon sends them: by themselves, or within the settlement that *Settlement: Get* reads. */
export function transactionsIn(items: readonly JsonRecord[]): AmazonTransaction[] {
	return items.flatMap((item) => {
		const inner: unknown[] = Array.isArray(item.transactions) ? item.transactions : [item];
		return inner.filter(isRecord).filter(isRaw);
	});
}

export const isTransaction = (item: JsonRecord): boolean => isRaw(item) || isSimple(item);

/** With *Simplify* on, the charges of a transaction are not all there. */
export const isSimple = ({ charges, postedDate }: JsonRecord): boolean =>
	Array.isArray(charges) && postedDate !== undefined;

const isRaw = ({ transactionType, totalAmount }: JsonRecord): boolean =>
	textOf(transactionType) !== '' && isRecord(totalAmount);
