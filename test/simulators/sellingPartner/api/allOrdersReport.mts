import type { World } from '../world.mts';
import type { Order } from './orders.mts';

export interface OrderSpan {
	after: number;
	before: number;
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

/** The columns that the reports begin with in public samples; those left out are empty there as well. */
// prettier-ignore
const columns: ReadonlyArray<readonly [string, (order: Order, item: Item) => string | undefined]> = [
	['amazon-order-id', ({ orderId }) => orderId],
	['merchant-order-id', ({ orderId }) => orderId],
	['purchase-date', ({ createdTime }) => createdTime],
	['last-updated-date', ({ lastUpdatedTime }) => lastUpdatedTime],
	['order-status', ({ fulfillment }) => statuses[fulfillment?.fulfillmentStatus ?? ''] ?? 'Pending'],
	['fulfillment-channel', ({ fulfillment }) => (fulfillment?.fulfilledBy === 'AMAZON' ? 'Amazon' : 'Merchant')],
	['sales-channel', ({ salesChannel }) => salesChannel.marketplaceName],
	['product-name', (_order, { product }) => product?.title],
	['sku', (_order, { product }) => product?.sellerSku],
	['asin', (_order, { product }) => product?.asin],
	['quantity', (_order, { quantityOrdered }) => String(quantityOrdered ?? 0)],
	['currency', (_order, item) => subtotal(item, 'ITEM')?.currencyCode],
	['item-price', (_order, item) => subtotal(item, 'ITEM')?.amount],
	['item-tax', (_order, item) => subtotal(item, 'TAX')?.amount],
	['shipping-price', (_order, item) => subtotal(item, 'SHIPPING')?.amount],
	['gift-wrap-price', (_order, item) => subtotal(item, 'GIFT_WRAP')?.amount],
	['item-promotion-discount', (_order, item) => subtotal(item, 'DISCOUNT')?.amount],
];

const statuses: Readonly<Record<string, string>> = {
	UNSHIPPED: 'Unshipped',
	PARTIALLY_SHIPPED: 'Shipping',
	SHIPPED: 'Shipped',
	CANCELLED: 'Cancelled',
};

/** One line an item of each order of the span, separated by tabs. */
export function allOrdersText({ orders }: World, reportType: string, span: OrderSpan): string {
	const timeOf = (order: Order) =>
		Date.parse(reportType === byUpdate ? order.lastUpdatedTime : order.createdTime);
	const lines = [...orders.values()]
		.filter((order) => timeOf(order) >= span.after && timeOf(order) <= span.before)
		.flatMap((order) =>
			(order.orderItems as Item[]).map((item) =>
				columns.map(([, read]) => read(order, item) ?? '').join('\t'),
			),
		);
	return [columns.map(([name]) => name).join('\t'), ...lines, ''].join('\r\n');
}
