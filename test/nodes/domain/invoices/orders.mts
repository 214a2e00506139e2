import fc from 'fast-check';
import { money } from '../../../../nodes/domain/money/money';
import type { AmountLine } from '../../../../nodes/domain/sources/amountLine';
import type { ShippedOrder } from '../../../../nodes/domain/sources/orders/order';

/** A charge of a synthetic order: what Amazon calls it, minor units, and the SKU it belongs to. */
export type Charge = readonly [path: string, minor: bigint, sku?: string];

/** A synthetic order that has shipped; its total is the sum of its charges. */
export function shipped(
	id: string,
	charges: readonly Charge[],
	changes: Partial<ShippedOrder> = {},
	quantity = 1,
): ShippedOrder {
	const lines = charges.map(([path, minor, sku = '']): AmountLine => ({
		transactionType: 'Order',
		path: ['Proceeds', ...path.split('/')],
		amount: money(minor, 'USD'),
		posted: null,
		marketplace: 'Amazon.com',
		orderId: id,
		sku,
		quantity: String(quantity),
		fulfilment: 'AFN',
	}));
	const skus = [...new Set(lines.map(({ sku }) => sku).filter((sku) => sku !== ''))];
	return {
		id,
		state: 'shipped',
		marketplace: 'Amazon.com',
		country: 'US',
		created: Date.parse('2026-03-30T10:00:00Z'),
		updated: Date.parse('2026-04-01T10:00:00Z'),
		shipped: Date.parse('2026-03-31T10:00:00Z'),
		total: money(
			charges.reduce((sum, [, minor]) => sum + minor, 0n),
			'USD',
		),
		items: skus.map((sku) => ({
			sku,
			title: `Synthetic ${sku}`,
			quantity,
			lines: lines.filter((line) => line.sku === sku),
		})),
		lines,
		...changes,
	};
}

const kinds = ['ITEM', 'ITEM', 'SHIPPING', 'GIFT_WRAP', 'TAX', 'TAX/ITEM', 'DISCOUNT/ITEM'];

const charge = fc
	.tuple(
		fc.constantFrom(...kinds),
		fc.bigInt(0n, 99_999n),
		fc.constantFrom('SKU-1', 'SKU-2', 'SKU-3'),
	)
	.map(([path, minor, sku]): Charge => [path, path.startsWith('DISCOUNT') ? -minor : minor, sku]);

/** Orders whose total is not below zero. */
export const anyOrder = fc
	.tuple(
		fc.nat(9_999_999),
		fc.array(charge, { minLength: 1, maxLength: 12 }),
		fc.integer({ min: 1, max: 7 }),
	)
	.map(([id, charges, quantity]) =>
		shipped(`111-0000001-${String(id).padStart(7, '0')}`, charges, {}, quantity),
	)
	.filter(({ total }) => total.minor >= 0n);
