import type { World } from '../world.mts';
import type { Order } from './orders.mts';

export interface OrderSpan {
	after: number;
	before: number;
	/** Ids of marketplaces. */
	stores: readonly string[];
}

const byUpdate = 'GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL';
const byOrderDate = 'GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL';

/** developer-docs.amazon.com/sp-api report-type-values-order: order tracking reports. */
export const allOrdersTypes: ReadonlySet<string> = new Set([byUpdate, byOrderDate]);

interface Money {
	amount: string;
	currencyCode: string;
}

interface Item {
	quantityOrdered?: number;
	product?: { asin?: string; sellerSku?: string; title?: string };
	proceeds?: { breakdowns?: Array<{ type: string; subtotal: Money }> };
}

const subtotal = ({ proceeds }: Item, type: string): Money | undefined =>
	proceeds?.breakdowns?.find((one) => one.type === type)?.subtotal;

/** Columns and their order: developer-docs.amazon.com/sp-api order-tracking-reports-attributes. */
// prettier-ignore
const columns: ReadonlyArray<readonly [string, ((order: Order, item: Item) => string | undefined)?]> = [
	['amazon-order-id', ({ orderId }) => orderId],
	['merchant-order-id', ({ orderId }) => orderId],
	['purchase-date', ({ createdTime }) => dateText(createdTime)],
	['last-updated-date', ({ lastUpdatedTime }) => dateText(lastUpdatedTime)],
	['order-status', ({ fulfillment }) => statuses[fulfillment?.fulfillmentStatus ?? ''] ?? 'Pending'],
	['fulfillment-channel', ({ fulfillment }) => (fulfillment?.fulfilledBy === 'AMAZON' ? 'Amazon' : 'Merchant')],
	['sales-channel', ({ salesChannel }) => salesChannel.marketplaceName],
	['order-channel'],
	['ship-service-level', () => 'Standard'],
	['product-name', (_order, { product }) => product?.title],
	['sku', (_order, { product }) => product?.sellerSku],
	['asin', (_order, { product }) => product?.asin],
	['item-status', ({ fulfillment }) => statuses[fulfillment?.fulfillmentStatus ?? ''] ?? 'Unshipped'],
	['quantity', (_order, { quantityOrdered }) => String(quantityOrdered ?? 0)],
	['currency', (_order, item) => subtotal(item, 'ITEM')?.currencyCode],
	['item-price', (_order, item) => subtotal(item, 'ITEM')?.amount],
	['item-tax', (_order, item) => subtotal(item, 'TAX')?.amount],
	['shipping-price', (_order, item) => subtotal(item, 'SHIPPING')?.amount],
	['shipping-tax'],
	['gift-wrap-price', (_order, item) => subtotal(item, 'GIFT_WRAP')?.amount],
	['gift-wrap-tax'],
	// Discounts are positive in public samples of the report, negative in the Orders API.
	['item-promotion-discount', (_order, item) => subtotal(item, 'DISCOUNT')?.amount.replace('-', '')],
	['ship-promotion-discount'],
	['ship-city', ({ recipient }) => recipientOf(recipient).city],
	['ship-state'],
	['ship-postal-code', ({ recipient }) => recipientOf(recipient).postalCode],
	['ship-country', ({ recipient }) => recipientOf(recipient).countryCode],
	['promotion-ids'],
	['is-business-order', () => 'false'],
	['purchase-order-number'],
	['price-designation'],
];

// As in public samples: `2022-01-31T08:31:20+00:00`.
const dateText = (time: string): string =>
	new Date(time).toISOString().replace(/\.\d+Z$/, '+00:00');

interface Address {
	city?: string;
	postalCode?: string;
	countryCode?: string;
}

const recipientOf = (recipient: unknown): Address =>
	(recipient as { deliveryAddress?: Address } | undefined)?.deliveryAddress ?? {};

const statuses: Readonly<Record<string, string>> = {
	UNSHIPPED: 'Unshipped',
	PARTIALLY_SHIPPED: 'Shipping',
	SHIPPED: 'Shipped',
	CANCELLED: 'Cancelled',
};

/** One line an item of each order of the span, separated by tabs; empty where there is no order. */
export function allOrdersText({ orders }: World, reportType: string, span: OrderSpan): string {
	const timeOf = (order: Order) =>
		Date.parse(reportType === byUpdate ? order.lastUpdatedTime : order.createdTime);
	const lines = [...orders.values()]
		.filter((order) => timeOf(order) >= span.after && timeOf(order) <= span.before)
		.filter(({ salesChannel }) => span.stores.includes(salesChannel.marketplaceId ?? ''))
		.flatMap((order) =>
			(order.orderItems as Item[]).map((item) =>
				columns.map(([, read]) => read?.(order, item) ?? '').join('\t'),
			),
		);
	if (lines.length === 0) return '';
	return [columns.map(([name]) => name).join('\t'), ...lines, ''].join('\r\n');
}
