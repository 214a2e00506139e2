import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../domain/exactJson';
import type { EventGroup } from '../../domain/sources/eventGroup/eventGroup';
import { amountOf, textOf, timeOf } from './jsonValues';
import { requireWhole } from './wholeTransaction';

/** An item of *Get* settlement of the Amazon node: a payout period with its transactions. */
export const isEventGroup = ({ financialEventGroupId, transactions }: IDataObject): boolean =>
	typeof financialEventGroupId === 'string' && Array.isArray(transactions);

export function eventGroupOf(json: IDataObject): EventGroup {
	const transactions = (json.transactions as unknown[]).filter(isRecord);
	for (const transaction of transactions) requireWhole(transaction);
	return {
		financialEventGroupId: textOf(json.financialEventGroupId) ?? '',
		settlementId: textOf(json.settlementId),
		processingStatus: textOf(json.processingStatus) ?? '',
		originalTotal: amountOf(json.originalTotal),
		beginningBalance: amountOf(json.beginningBalance),
		periodStart: timeOf(json.periodStart),
		periodEnd: timeOf(json.periodEnd),
		depositDate: timeOf(json.fundTransferDate),
		transactions,
	};
}
