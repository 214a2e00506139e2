import type { IDataObject } from 'n8n-workflow';
import type { Amount } from '../../../clients/sellingPartner/api/exactAmount';
import type { GroupPart } from '../../../domain/sources/eventGroup/groupSum';
import { amountOf, leavesOf, textOf } from '../../../clients/sellingPartner/simple/wire';

/** Reserves as Amazon names them in transactions. */
const isReserve = (path: string): boolean => /reserve/i.test(path);

/** What a transaction of Amazon adds to its event group. */
export function groupPart(transaction: IDataObject): GroupPart {
	const reserve = leavesOf(transaction.breakdowns).filter(({ path }) => isReserve(String(path)));
	return {
		isTransfer: transaction.transactionType === 'Transfer',
		amount: whole(amountOf(transaction.totalAmount)),
		reserve: reserve.flatMap((leaf) => whole(leaf) ?? []),
	};
}

/** Bodies of Amazon write `Released` as well as `RELEASED`, or leave the status out. */
export const isReleased = ({ transactionStatus }: IDataObject): boolean =>
	['RELEASED', null].includes(textOf(transactionStatus)?.toUpperCase() ?? null);

const whole = ({ currency, amount }: IDataObject): Amount | null =>
	typeof currency === 'string' && typeof amount === 'string' ? { currency, amount } : null;
