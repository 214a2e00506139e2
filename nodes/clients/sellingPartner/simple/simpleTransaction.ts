import type { IDataObject } from 'n8n-workflow';
import { amountOf, identifiersOf, leavesOf, part, textOf } from './wire';
import { marketplaceOf } from './marketplaceFilter';

/** What a bookkeeper looks for first; the charges are those of the whole transaction. */
export function simpleTransaction(transaction: IDataObject): IDataObject {
	const ids = identifiersOf(transaction.relatedIdentifiers);
	const { marketplaceDetails, sellingPartnerMetadata } = transaction;
	return {
		postedDate: textOf(transaction.postedDate),
		type: textOf(transaction.transactionType),
		status: textOf(transaction.transactionStatus)?.toUpperCase() ?? null,
		description: textOf(transaction.description),
		...amountOf(transaction.totalAmount),
		orderId: ids.ORDER_ID ?? null,
		marketplace: textOf(part(marketplaceDetails).marketplaceName),
		marketplaceId: marketplaceOf(transaction),
		accountType: textOf(part(sellingPartnerMetadata).accountType),
		transactionId: textOf(transaction.transactionId),
		financialEventGroupId: ids.FINANCIAL_EVENT_GROUP_ID ?? null,
		settlementId: ids.SETTLEMENT_ID ?? null,
		deferredTransactionId: ids.DEFERRED_TRANSACTION_ID ?? null,
		releaseTransactionId: ids.RELEASE_TRANSACTION_ID ?? null,
		charges: leavesOf(transaction.breakdowns),
	};
}
