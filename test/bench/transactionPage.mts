// A synthetic page of listTransactions 2024-06-19, as large as Amazon sends them, over three days.
const cents = (value: number): number => Math.round(value) / 100;

const amount = (value: number) => ({ currencyAmount: cents(value), currencyCode: 'USD' });

interface Node {
	readonly breakdownType: string;
	readonly breakdownAmount: ReturnType<typeof amount>;
	readonly breakdowns: readonly Node[] | null;
}

const node = (
	breakdownType: string,
	value: number,
	breakdowns: readonly Node[] | null = [],
): Node => ({ breakdownType, breakdownAmount: amount(value), breakdowns });

const fee = (name: string, value: number): Node => node(name, value, [node('Base', value)]);

function treesOf(index: number) {
	const price = 1995 + ((index * 37) % 9000);
	const shipping = index % 4 === 0 ? 499 : 0;
	const tax = Math.round(price * 0.0825);
	const fees = [
		fee('Commission', -Math.round(price * 0.15)),
		fee('FBAPerUnitFulfillmentFee', -512 - (index % 90)),
	];
	const sumOfFees = fees.reduce((sum, { breakdownAmount }) => {
		return sum + Math.round(breakdownAmount.currencyAmount * 100);
	}, 0);
	const groups = [
		node('ProductCharges', price, [node('OurPricePrincipal', price)]),
		...(shipping === 0
			? []
			: [
					node('Shipping', shipping, [node('ShippingPrincipal', shipping)]),
					node('PromoRebates', -shipping, [node('ShippingDiscount', -shipping)]),
				]),
		node('Tax', 0, [node('OurPriceTax', tax), node('MarketplaceFacilitatorTax-Principal', -tax)]),
		node('AmazonFees', sumOfFees, fees),
	];
	const sales = groups.slice(0, -1).map((group) => ({ ...group, breakdowns: null }));
	const whole = [
		node('Sales', price, sales),
		node('Expenses', sumOfFees, [node('AmazonFees', sumOfFees, null)]),
	];
	return { total: price + sumOfFees, groups, whole };
}

const identifier = (relatedIdentifierName: string, relatedIdentifierValue: string) => ({
	relatedIdentifierName,
	relatedIdentifierValue,
});

function transaction(index: number) {
	const { total, groups, whole } = treesOf(index);
	const isDeferred = index % 2 === 0;
	return {
		sellingPartnerMetadata: {
			sellingPartnerId: 'A2SYNTHETIC1',
			marketplaceId: 'ATVPDKIKX0DER',
			accountType: 'Standard Orders',
		},
		transactionType: 'Shipment',
		transactionId: `synthetic-${index}-lo6cQ55-40s5sU4g_lSwkZV22qz`,
		transactionStatus: isDeferred ? 'DEFERRED' : 'RELEASED',
		description: 'Order Payment',
		relatedIdentifiers: [
			identifier('ORDER_ID', `111-${String(1_000_000 + index)}-0000001`),
			identifier('SHIPMENT_ID', String(14_178_712_390_725 + index)),
			identifier('FINANCIAL_EVENT_GROUP_ID', '_fSsCZmGkBME7DCFtbqKLcDX-KB-M-5Pdr1NaefqCks'),
		],
		totalAmount: amount(total),
		postedDate: new Date(Date.UTC(2026, 3, 28) + index * 500_000).toISOString(),
		marketplaceDetails: { marketplaceId: 'ATVPDKIKX0DER', marketplaceName: 'Amazon.com' },
		items: [
			{
				description: 'A synthetic product, 64 pieces, in the colour of the season',
				totalAmount: amount(total),
				relatedIdentifiers: [
					{
						itemRelatedIdentifierName: 'ORDER_ADJUSTMENT_ITEM_ID',
						itemRelatedIdentifierValue: String(6_226_957_701_205 + index),
					},
				],
				breakdowns: groups,
				contexts: [
					{
						contextType: 'ProductContext',
						asin: 'B0SYNTHET1',
						sku: `SKU-${index % 300}`,
						quantityShipped: 1,
						fulfillmentNetwork: 'AFN',
					},
				],
			},
		],
		breakdowns: whole,
		contexts: isDeferred
			? [
					{
						contextType: 'DeferredContext',
						deferralReason: 'DD7',
						maturityDate: '2026-05-12T00:00:00Z',
					},
				]
			: null,
	};
}

/** The JSON text of a page. Amazon sends at most 500 transactions on one. */
export const transactionPage = (transactions: number): string =>
	JSON.stringify({
		payload: {
			transactions: Array.from({ length: transactions }, (_, index) => transaction(index)),
			nextToken: null,
		},
	});
