import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInvoices } from '../../../../nodes/domain/invoices/dayInvoices';
import { invoiceOf, invoiceOfOrder } from '../../../../nodes/domain/invoices/invoiceDraft';
import { ordersIn, printOrders } from '../../../../nodes/domain/invoices/orderNotes';
import { pricedUnits } from '../../../../nodes/domain/invoices/pricedUnits';
import { money } from '../../../../nodes/domain/money/money';
import { bookOrder } from '../../../../nodes/domain/policies/perOrder';
import { invoicePayload } from '../../../../nodes/domain/zohoBooks/invoicePayload';
import { anyOrder, shipped } from './orders.mts';

const date = '2026-03-31';

const order = shipped(
	'111-0000041-0000041',
	[
		['ITEM', 6000n, 'SKU-1'],
		['SHIPPING', 500n, 'SKU-1'],
		['GIFT_WRAP', 498n, 'SKU-1'],
		['DISCOUNT/ITEM', -600n, 'SKU-1'],
		['TAX/ITEM', 560n, 'SKU-1'],
	],
	{},
	3,
);

const payloadOf = (draft: ReturnType<typeof invoiceOfOrder>) =>
	invoicePayload(draft, {
		customerId: '1',
		currencyId: '2',
		exchangeRate: null,
		itemIdOf: ({ category, sku }) => `${category} ${sku}`.trim(),
	});

describe('the invoice of an order', () => {
	it('says what was sold by SKU, then shipping with gift wrap, discounts and tax', () => {
		const { number, lines, total, marketplace } = invoiceOfOrder({ order, date });
		expect([number, marketplace, total.minor]).toEqual([
			'AMZ-O-111-0000041-0000041',
			'Amazon.com',
			6958n,
		]);
		expect(
			lines.map(({ category, sku, quantity, minor }) => [category, sku, quantity, minor]),
		).toEqual([
			['productSales', 'SKU-1', 3, 6000n],
			['shippingIncome', '', 1, 998n],
			['promotions', '', 1, -600n],
			['taxCollected', '', 1, 560n],
		]);
	});

	it('is a payload of Zoho Books, with the order in its notes and a hash at their end', () => {
		const { payload, contentHash } = payloadOf(invoiceOfOrder({ order, date }));
		expect(payload).toMatchObject({
			customer_id: '1',
			invoice_number: 'AMZ-O-111-0000041-0000041',
			date,
			due_date: date,
			currency_id: '2',
			notes: `Amazon orders: 111-0000041-0000041=69.58 ${contentHash}`,
		});
		expect(payload.line_items[0]).toEqual({
			item_id: 'productSales SKU-1',
			description: 'SKU-1 Synthetic SKU-1',
			quantity: 3,
			rate: 20,
		});
		expect(contentHash).toMatch(/^sha256:[0-9a-f]{64}$/);
	});

	it('is refused where its lines do not sum to the total of the order, with the difference', () => {
		const wrong = { ...order, total: money(6960n, 'USD') };
		expect(() => invoiceOfOrder({ order: wrong, date })).toThrow(
			expect.objectContaining({
				code: 'doesNotAddUp',
				details: {
					total: '69.60',
					sumOfLines: '69.58',
					difference: '0.02',
					sourceKey: 'order:111-0000041-0000041',
				},
			}),
		);
	});

	it('is refused below zero', () => {
		const negative = shipped('111-1-1', [['DISCOUNT/ITEM', -1n]]);
		expect(() => invoiceOfOrder({ order: negative, date })).toThrow(
			expect.objectContaining({ code: 'invalidAmount' }),
		);
	});

	it('has lines, and rows of its payload, that sum to what the buyer paid', () => {
		fc.assert(
			fc.property(anyOrder, (any) => {
				const draft = invoiceOfOrder({ order: any, date });
				expect(draft.lines.reduce((sum, { minor }) => sum + minor, 0n)).toBe(any.total.minor);
				const rows = payloadOf(draft).payload.line_items;
				const cents = rows.reduce(
					(sum, { quantity, rate }) => sum + BigInt(quantity) * BigInt(Math.round(rate * 100)),
					0n,
				);
				expect(cents).toBe(any.total.minor);
			}),
		);
	});

	it('credits each category with what the journal of the order credits it with', () => {
		fc.assert(
			fc.property(anyOrder, (any) => {
				const byCategory = new Map<string, bigint>();
				for (const { category, minor } of invoiceOfOrder({ order: any, date }).lines) {
					byCategory.set(category, (byCategory.get(category) ?? 0n) + minor);
				}
				const lines = bookOrder(any, date).journals.flatMap((journal) => journal.lines);
				const booked = lines
					.filter(({ category }) => category !== 'orderReceivable')
					.map(({ category, credit }) => [category, credit.minor] as const);
				expect(new Map([...byCategory].filter(([, minor]) => minor !== 0n))).toEqual(
					new Map(booked),
				);
			}),
		);
	});
});

describe('units and their price', () => {
	it('sum to the amount, whatever divides', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 500 }),
				fc.bigInt(-100_000n, 100_000n),
				(quantity, minor) => {
					const rows = pricedUnits(quantity, minor);
					const sum = rows.reduce((all, row) => all + BigInt(row.quantity) * row.minor, 0n);
					expect(sum).toBe(minor);
					expect(rows.length).toBeLessThanOrEqual(2);
				},
			),
		);
	});
});

describe('the invoices of a day', () => {
	const dated = (count: number) =>
		Array.from({ length: count }, (_, index) => ({
			order: shipped(`111-0000001-${String(index).padStart(7, '0')}`, [['ITEM', 1200n, 'SKU-1']]),
			date,
		}));

	it('hold all orders of a marketplace, and as many as their notes can name', () => {
		const [first, second, ...more] = dayInvoices(dated(151), new Set());
		expect(more).toEqual([]);
		expect([first?.number, first?.orders.length, second?.number, second?.orders.length]).toEqual([
			'AMZ-O-US-USD-20260331',
			150,
			'AMZ-O-US-USD-20260331-A1',
			1,
		]);
		expect(first?.lines).toMatchObject([{ sku: 'SKU-1', quantity: 150, minor: 180_000n }]);
		expect(printOrders(first?.orders ?? []).length).toBeLessThan(4_900);
	});

	it('leave the numbers that are taken', () => {
		const taken = new Set(['amz-o-us-usd-20260331', 'amz-o-us-usd-20260331-a1']);
		expect(dayInvoices(dated(1), taken).map(({ number }) => number)).toEqual([
			'AMZ-O-US-USD-20260331-A2',
		]);
	});

	it('name their orders in their notes, and these are read again', () => {
		fc.assert(
			fc.property(fc.array(anyOrder, { minLength: 1, maxLength: 20 }), (orders) => {
				const text = `Mine. ${printOrders(invoiceOf('AMZ-O-1', date, orders).orders)} sha256:0`;
				expect(ordersIn(text, 'USD')).toEqual(orders.map(({ id, total }) => ({ id, total })));
			}),
		);
	});
});
