import type { Transaction } from '../api/transactions.mts';
import { iso } from '../times.mts';
import { type WireBreakdown, ofItem, ofTransaction } from './breakdowns.mts';
import { sum, wireMoney } from './money.mts';
import { type PostedItem, type Posting, numberOf, totalOf } from './posting.mts';

export interface Told {
	status: 'DEFERRED' | 'RELEASED';
	/** Present with those that are released. */
	groupId?: string;
	deferred?: { reason: string; until: string };
	/** The deferred transaction that this one releases. */
	releases?: string;
}

/**
 * A transaction in the full shape of Amazon's answers; nulls where public samples have them
 * (amzn/selling-partner-api-models issues 4993 and 4245).
 */
export function wireTransaction(posting: Posting, told: Told): Transaction {
	const { marketplaceId, marketplaceName, currency } = posting;
	return {
		sellingPartnerMetadata: {
			sellingPartnerId: posting.sellerId,
			marketplaceId,
			accountType: 'Standard Orders',
		},
		transactionType: posting.type,
		transactionId: posting.id,
		transactionStatus: told.status,
		description: posting.description,
		relatedIdentifiers: identifiersOf(posting, told),
		totalAmount: wireMoney(totalOf(posting), currency),
		postedDate: iso(posting.posted),
		marketplaceDetails: { marketplaceId, marketplaceName },
		items: posting.items.length === 0 ? null : posting.items.map((item) => wireItem(item, posting)),
		breakdowns: ofTransaction(posting),
		contexts: contextsOf(told),
	};
}

function identifiersOf({ type, orderId, id }: Posting, { groupId, releases }: Told) {
	const shipment = type === 'Shipment' ? numberOf(`shipment ${orderId}`, 14) : undefined;
	const refund = type === 'Refund' ? numberOf(`refund ${id}`, 14) : undefined;
	const values: Array<[string, string | undefined]> = [
		['ORDER_ID', orderId],
		['SHIPMENT_ID', shipment],
		['REFUND_ID', refund],
		['DEFERRED_TRANSACTION_ID', releases],
		['FINANCIAL_EVENT_GROUP_ID', groupId],
	];
	return values.flatMap(([relatedIdentifierName, relatedIdentifierValue]) =>
		relatedIdentifierValue === undefined ? [] : [{ relatedIdentifierName, relatedIdentifierValue }],
	);
}

const contextsOf = ({ deferred }: Told) =>
	deferred === undefined
		? null
		: [
				{
					contextType: 'DeferredContext',
					deferralReason: deferred.reason,
					maturityDate: deferred.until,
				},
			];

interface WireItem {
	breakdowns: WireBreakdown[];
	[field: string]: unknown;
}

function wireItem(item: PostedItem, { currency, network }: Posting): WireItem {
	return {
		description: `Synthetic product ${item.sku}`,
		totalAmount: wireMoney(sum(item.charges.map(({ minor }) => minor)), currency),
		relatedIdentifiers: [
			{
				itemRelatedIdentifierName: 'ORDER_ADJUSTMENT_ITEM_ID',
				itemRelatedIdentifierValue: item.itemId,
			},
		],
		breakdowns: ofItem(item.charges, currency),
		contexts: [
			{
				contextType: 'ProductContext',
				asin: item.asin,
				sku: item.sku,
				quantityShipped: item.quantity,
				fulfillmentNetwork: network,
			},
		],
	};
}
