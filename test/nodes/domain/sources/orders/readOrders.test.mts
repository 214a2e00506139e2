import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../../../../nodes/domain/catalogue/classify';
import { signOf } from '../../../../../nodes/domain/money/money';
import type { AmazonOrder } from '../../../../../nodes/domain/sources/orders/amazonOrder';
import { isShipped, type ShippedOrder } from '../../../../../nodes/domain/sources/orders/order';
import { readOrders } from '../../../../../nodes/domain/sources/orders/readOrders';

const usd = (amount: string) => ({ amount, currencyCode: 'USD' });

/** A synthetic order of one position of 12.00 and 0.96 tax. */
const order = (changes: Partial<AmazonOrder> = {}): AmazonOrder => ({
	orderId: '111-0000001-0000001',
	createdTime: '2026-06-01T10:00:00Z',
	lastUpdatedTime: '2026-06-03T10:00:00Z',
	salesChannel: { channelName: 'AMAZON', marketplaceId: 'ATVPDKIKX0DER' },
	fulfillment: { fulfillmentStatus: 'SHIPPED', fulfilledBy: 'AMAZON' },
	orderItems: [
		{
			orderItemId: '1',
			quantityOrdered: 2,
			product: { sellerSku: 'SKU-1', title: 'Synthetic' },
			proceeds: {
				proceedsTotal: usd('12.96'),
				breakdowns: [
					{ type: 'ITEM', subtotal: usd('12.00') },
					{ type: 'TAX', subtotal: usd('0.96') },
				],
			},
		},
	],
	proceeds: { grandTotal: usd('12.96') },
	...changes,
});

const withBreakdowns = (total: string, ...breakdowns: object[]): AmazonOrder =>
	order({
		orderItems: [{ orderItemId: '1', quantityOrdered: 1, proceeds: { breakdowns } }],
		proceeds: { grandTotal: usd(total) },
	});

function shippedOf(given: AmazonOrder): ShippedOrder {
	const { orders, refused } = readOrders([given]);
	const [read] = orders;
	if (!read || !isShipped(read)) throw refused[0]?.refusal ?? new Error('not shipped');
	return read;
}

const categoriesOf = ({ lines }: ShippedOrder) =>
	lines.map(({ transactionType, path, amount }) => [
		classify({ transactionType, path, sign: signOf(amount) }).category,
		amount.minor,
	]);

describe('an order', () => {
	it('is read with its positions, their SKUs and quantities', () => {
		const { items, total, marketplace, country, shipped } = shippedOf(order());
		expect(items).toMatchObject([{ sku: 'SKU-1', title: 'Synthetic', quantity: 2 }]);
		expect([total.minor, marketplace, country, shipped]).toEqual([1296n, 'Amazon.com', 'US', null]);
	});

	it('names the category of every kind of proceeds', () => {
		const read = shippedOf(
			withBreakdowns(
				'28.00',
				{ type: 'ITEM', subtotal: usd('20.00') },
				{ type: 'SHIPPING', subtotal: usd('5.00') },
				{ type: 'GIFT_WRAP', subtotal: usd('3.00') },
				{ type: 'COD_FEE', subtotal: usd('2.00') },
				{
					type: 'TAX',
					subtotal: usd('1.50'),
					detailedBreakdowns: [
						{ subtype: 'ITEM', value: usd('1.75') },
						{ subtype: 'DISCOUNT', value: usd('-0.25') },
					],
				},
				{
					type: 'DISCOUNT',
					subtotal: usd('-4.00'),
					detailedBreakdowns: [
						{ subtype: 'ITEM', value: usd('-1.00') },
						{ subtype: 'SHIPPING', value: usd('-2.50') },
					],
				},
				{ type: 'OTHER', subtotal: usd('0.50') },
			),
		);
		expect(categoriesOf(read)).toEqual([
			['productSales', 2000n],
			['shippingIncome', 500n],
			['shippingIncome', 300n],
			['shippingIncome', 200n],
			['taxCollected', 175n],
			['taxCollected', -25n],
			['promotions', -100n],
			['shippingPromotions', -250n],
			['promotions', -50n],
			['uncategorized', 50n],
		]);
	});

	it('takes a tip, which belongs to no position', () => {
		const tip = { type: 'DELIVERY_TIP', subtotal: usd('3.00'), status: 'FINALIZED' };
		const read = shippedOf(order({ proceeds: { grandTotal: usd('15.96'), breakdowns: [tip] } }));
		expect(categoriesOf(read).at(-1)).toEqual(['shippingIncome', 300n]);
	});

	it('is read from its own breakdowns where the positions have none', () => {
		const breakdowns = [{ type: 'ITEM', subtotal: usd('12.96') }];
		const proceeds = { grandTotal: usd('12.96'), breakdowns };
		const read = shippedOf(order({ orderItems: [{ orderItemId: '1' }], proceeds }));
		expect(categoriesOf(read)).toEqual([['productSales', 1296n]]);
	});

	it('is refused where its charges do not sum to its total, with both sums', () => {
		const { orders, refused } = readOrders([order({ proceeds: { grandTotal: usd('13.00') } })]);
		expect(orders).toEqual([]);
		expect(refused[0]?.refusal).toMatchObject({
			code: 'doesNotAddUp',
			message: expect.stringMatching(/111-0000001-0000001.*13\.00 USD.*12\.96.*0\.04/),
		});
	});

	it.each([
		['its proceeds', order({ proceeds: null })],
		['amounts, as one from a report', order({ missing: ['amount'] })],
		['its date', order({ createdTime: null, lastUpdatedTime: null })],
	])('is refused without %s', (_what, given) => {
		expect(readOrders([given]).refused[0]?.refusal).toMatchObject({ code: 'incompleteOrder' });
	});

	it.each([
		['PENDING', 'pending'],
		['PENDING_AVAILABILITY', 'pending'],
		['UNSHIPPED', 'pending'],
		['PARTIALLY_SHIPPED', 'pending'],
		['CANCELLED', 'cancelled'],
		['UNFULFILLABLE', 'cancelled'],
		['SHIPPED', 'shipped'],
	])('that is %s is %s', (fulfillmentStatus, state) => {
		const given = order({ fulfillment: { fulfillmentStatus } });
		expect(readOrders([given]).orders).toMatchObject([{ state }]);
	});

	it('of another shop brings no money from Amazon', () => {
		const given = order({ salesChannel: { channelName: 'NON_AMAZON' } });
		expect(readOrders([given]).orders).toMatchObject([{ state: 'otherShop' }]);
	});

	it('ships when its last package is handed over', () => {
		const packages = [
			{ shipTime: '2026-06-02T12:00:00Z' },
			{ shipTime: null },
			{ shipTime: '2026-06-05T08:00:00Z' },
		];
		const { shipped } = shippedOf(order({ packages }));
		expect(shipped).toBe(Date.UTC(2026, 5, 5, 8));
	});

	it('on two pages is read once, as it was last', () => {
		const early = order({ fulfillment: { fulfillmentStatus: 'UNSHIPPED' } });
		const late = order({ lastUpdatedTime: '2026-06-04T10:00:00Z' });
		for (const pages of [
			[early, late],
			[late, early],
		]) {
			expect(readOrders(pages).orders).toMatchObject([{ state: 'shipped' }]);
		}
	});
});

it('loses no cent of any breakdown, whatever its details sum to', () => {
	const cents = fc.integer({ min: -99_999, max: 99_999 });
	const text = (minor: number) => (minor / 100).toFixed(2);
	const breakdown = fc.record({
		type: fc.constantFrom('ITEM', 'SHIPPING', 'TAX', 'DISCOUNT', 'OTHER', 'NEW'),
		subtotal: cents,
		details: fc.array(fc.record({ subtype: fc.constantFrom('ITEM', 'X'), value: cents }), {
			maxLength: 3,
		}),
	});
	fc.assert(
		fc.property(fc.array(breakdown, { minLength: 1, maxLength: 6 }), (breakdowns) => {
			const total = breakdowns.reduce((sum, { subtotal }) => sum + subtotal, 0);
			const read = shippedOf(
				withBreakdowns(
					text(total),
					...breakdowns.map(({ type, subtotal, details }) => ({
						type,
						subtotal: usd(text(subtotal)),
						detailedBreakdowns: details.map(({ subtype, value }) => ({
							subtype,
							value: usd(text(value)),
						})),
					})),
				),
			);
			expect(read.lines.reduce((sum, { amount }) => sum + amount.minor, 0n)).toBe(BigInt(total));
		}),
	);
});
