// Synthetic transactions, written for these tests in the shape of listTransactions 2024-06-19.
import type {
	AmazonAmount,
	AmazonBreakdown,
	AmazonTransaction,
} from '../../../../../nodes/domain/sources/transactions/amazonTransaction';
import { readTransactions } from '../../../../../nodes/domain/sources/transactions/readTransactions';

export const usd = (currencyAmount: number): AmazonAmount => ({
	currencyAmount,
	currencyCode: 'USD',
});

/** A leaf, or a group of the sum of what is below it. */
export const node = (
	breakdownType: string,
	amount: number,
	breakdowns?: readonly AmazonBreakdown[] | null,
): AmazonBreakdown => ({ breakdownType, breakdownAmount: usd(amount), breakdowns });

export const identifier = (relatedIdentifierName: string, relatedIdentifierValue: string) => ({
	relatedIdentifierName,
	relatedIdentifierValue,
});

/** A shipment of Amazon.com of one item: 40.00 of sales, 6.00 of commission. */
export const shipment = (changes: Partial<AmazonTransaction> = {}): AmazonTransaction => ({
	transactionId: 'synthetic-1',
	transactionType: 'Shipment',
	transactionStatus: 'RELEASED',
	postedDate: '2026-04-30T12:00:00Z',
	totalAmount: usd(34),
	sellingPartnerMetadata: {
		sellingPartnerId: 'A2SYNTHETIC1',
		accountType: 'Standard Orders',
		marketplaceId: 'ATVPDKIKX0DER',
	},
	marketplaceDetails: { marketplaceId: 'ATVPDKIKX0DER', marketplaceName: 'Amazon.com' },
	relatedIdentifiers: [identifier('ORDER_ID', '111-0000009-0000009')],
	items: [
		{
			breakdowns: [
				node('ProductCharges', 40, [node('OurPricePrincipal', 40, [])]),
				node('AmazonFees', -6, [node('Commission', -6, [node('Base', -6, null)])]),
			],
			contexts: [
				{
					contextType: 'ProductContext',
					sku: 'SKU-9',
					quantityShipped: 2,
					fulfillmentNetwork: 'AFN',
				},
			],
		},
	],
	breakdowns: [
		node('Sales', 40, [node('ProductCharges', 40, null)]),
		node('Expenses', -6, [node('AmazonFees', -6, null)]),
	],
	...changes,
});

/** A transaction of one tree of its own, without items. */
export const plainTransaction = (
	transactionType: string,
	total: number,
	breakdowns: AmazonTransaction['breakdowns'],
	changes: Partial<AmazonTransaction> = {},
): AmazonTransaction =>
	shipment({ transactionType, totalAmount: usd(total), items: null, breakdowns, ...changes });

/** Reads one; fails where it is refused. */
export function readOne(given: AmazonTransaction) {
	const { transactions, refused } = readTransactions([given]);
	const [transaction] = transactions;
	if (!transaction) throw refused[0]?.refusal ?? new Error('Nothing was read.');
	return transaction;
}

/** Its charges as `path: minor units`. */
export const charges = (given: AmazonTransaction): string[] =>
	readOne(given).lines.map(({ path, amount }) => `${path.join('/')}: ${amount.minor}`);
