import { describe, expect, it } from 'vitest';
import { readOrders } from '../../../../../nodes/clients/sellingPartner/allOrders/readOrders.ts';

const header = [
	'amazon-order-id',
	'purchase-date',
	'last-updated-date',
	'order-status',
	'fulfillment-channel',
	'sales-channel',
	'product-name',
	'sku',
	'quantity',
	'currency',
	'item-price',
	'item-tax',
	'item-promotion-discount',
];

const base = {
	'amazon-order-id': '028-1',
	'purchase-date': '2026-03-01T10:00:00+00:00',
	'last-updated-date': '2026-03-02T10:00:00+00:00',
	'order-status': 'Shipped - Delivered to Buyer',
	'fulfillment-channel': 'Amazon',
	'sales-channel': 'Amazon.de',
	'product-name': 'Tasse',
	sku: 'T-1',
	quantity: '1',
	currency: 'EUR',
	'item-price': '11.90',
	'item-tax': '',
	'item-promotion-discount': '',
};

type Row = Partial<Record<keyof typeof base, string>>;

const textOf = (rows: readonly Row[]): string =>
	[header, ...rows.map((row) => header.map((name) => ({ ...base, ...row })[name as keyof Row]))]
		.map((cells) => cells.join('\t'))
		.join('\r\n');

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') =>
	async function* () {
		yield await Promise.resolve(new Uint8Array(Buffer.from(text, encoding)));
	};

const read = async (...rows: Row[]) => await readOrders(bytesOf(textOf(rows)), null);

describe('the report of all orders', () => {
	it('has an order for all its rows, wherever they stand', async () => {
		const found = await read(
			{},
			{ 'amazon-order-id': '028-2' },
			{ sku: 'T-2', 'item-price': '0.10' },
		);
		expect(found.map(({ orderId }) => orderId)).toEqual(['028-1', '028-2']);
		expect(found[0]).toMatchObject({
			salesChannel: { marketplaceId: 'A1PA6795UKMFR9' },
			fulfillment: { fulfillmentStatus: 'SHIPPED', fulfilledBy: 'AMAZON' },
			proceeds: {
				breakdowns: [{ type: 'ITEM', subtotal: { amount: '12.00', currencyCode: 'EUR' } }],
			},
			orderItems: [{ product: { sellerSku: 'T-1' } }, { product: { sellerSku: 'T-2' } }],
		});
	});

	it.each([
		['Pending', 'PENDING'],
		['Cancelled', 'CANCELLED'],
		['Unshipped', 'UNSHIPPED'],
		['Shipping', 'PARTIALLY_SHIPPED'],
		['Something New', 'SOMETHING NEW'],
	])('says %s where the list says %s', async (text, status) => {
		const [order] = await read({ 'order-status': text });
		expect(order).toMatchObject({ fulfillment: { fulfillmentStatus: status } });
	});

	it('has discounts below zero, however they are written', async () => {
		for (const text of ['2.00', '-2.00']) {
			const [order] = await read({ 'item-promotion-discount': text });
			expect(order?.proceeds).toMatchObject({
				breakdowns: [{ type: 'ITEM' }, { type: 'DISCOUNT', subtotal: { amount: '-2.00' } }],
			});
		}
	});

	it('has no prices for a pending order', async () => {
		const [order] = await read({ currency: '', 'item-price': '' });
		expect(order).not.toHaveProperty('proceeds');
	});

	it('is refused where an amount could be read in two ways', async () => {
		await expect(read({ 'item-price': '1,234' })).rejects.toMatchObject({
			code: 'unreadableAmount',
		});
		const [order] = await read({ 'item-price': '12,34' });
		expect(order).toMatchObject({ proceeds: { breakdowns: [{ subtotal: { amount: '12.34' } }] } });
	});

	it('is read in the charset that it has', async () => {
		const text = textOf([{ 'product-name': 'Tässchen' }]);
		for (const [encoding, charset] of [
			['utf8', 'Cp1252'],
			['latin1', 'Cp1252'],
			['latin1', null],
		] as const) {
			const [order] = await readOrders(bytesOf(text, encoding), charset);
			expect(order).toMatchObject({ orderItems: [{ product: { title: 'Tässchen' } }] });
		}
	});

	it('is refused where it is another file', async () => {
		await expect(readOrders(bytesOf('a\tb\n1\t2'), null)).rejects.toMatchObject({
			code: 'missingColumns',
		});
	});
});
