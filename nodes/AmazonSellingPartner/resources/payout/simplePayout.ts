import type { IDataObject } from 'n8n-workflow';
import {
	amountOf,
	identifiersOf,
	part,
	records,
	textOf,
} from '../../../clients/sellingPartner/simple/wire';

export function simplePayout(payout: IDataObject): IDataObject {
	const { period, partnerMetadata, statusHistory } = payout;
	return {
		payoutId: textOf(payout.id),
		status: textOf(payout.currentStatus),
		...amountOf(payout.amount),
		creationDate: textOf(payout.creationDate),
		type: textOf(payout.type),
		settlementId: identifiersOf(payout.relatedIdentifiers).SETTLEMENT_ID ?? null,
		periodStart: textOf(part(period).startDate),
		periodEnd: textOf(part(period).endDate),
		accountTail: textOf(payout.accountTail),
		accountType: textOf(part(partnerMetadata).accountType),
		marketplaceId: textOf(part(partnerMetadata).marketplaceId),
		traceId: textOf(payout.traceId),
		failureReason:
			records(statusHistory)
				.map(({ failureReason }) => textOf(failureReason))
				.find((reason) => reason !== null) ?? null,
	};
}
