import type { Order } from '../api/orders.mts';
import { iso } from '../times.mts';
import type { ChargeName } from './chargeKinds.mts';
import { sum, textOf } from './money.mts';
import type { Charge, PostedItem } from './posting.mts';

export interface OrderState {
	id: string;
	placed: number;
	updated: number;
	status: 'PENDING' | 'UNSHIPPED' | 'SHIPPED' | 'CANCELLED';
	fulfilledBy: 'AMAZON' | 'MERCHANT';
	marketplaceId: string;
	marketplaceName: string;
	currency: string;
	items: readonly PostedItem[];
}

/** What the buyer pays, as the Orders API names it: orders_2026-01-01.json, proceeds. */
// prettier-ignore
const proceeds: ReadonlyArray<readonly [string, readonly ChargeName[]]> = [
	['ITEM', ['principal']],
	['SHIPPING', ['shipping']],
	['GIFT_WRAP', ['giftWrap']],
	['TAX', ['tax', 'shippingTax', 'giftWrapTax']],
	['DISCOUNT', ['promotion', 'shippingPromotion']],
];

/** The order in full at one moment of its life. A pending one has no prices yet: amzn ordersV0.json. */
export function orderOf(state: OrderState): Order {
	const { id, placed, updated, status, fulfilledBy, items, currency } = state;
	const { marketplaceId, marketplaceName } = state;
	const isPriced = status !== 'PENDING';
	const paid = items.map(({ charges }) => paidFor(charges));
	return {
		orderId: id,
		createdTime: iso(placed),
		lastUpdatedTime: iso(updated),
		programs: ['PRIME'],
		salesChannel: { channelName: 'AMAZON', marketplaceId, marketplaceName },
		buyer: { buyerEmail: `${id}@marketplace.example` },
		recipient: { deliveryAddress: { city: 'Seattle', countryCode: 'US', postalCode: '98101' } },
		...(isPriced && {
			proceeds: {
				grandTotal: money(sum(paid), currency),
				breakdowns: breakdownsOf(
					items.flatMap(({ charges }) => charges),
					currency,
				),
			},
		}),
		fulfillment: {
			fulfillmentStatus: status,
			fulfilledBy,
			fulfillmentServiceLevel: 'STANDARD',
		},
		orderItems: items.map((item, at) => orderItem(item, state, paid[at] ?? 0n)),
	};
}

const amountsOf = (charges: readonly Charge[], names: readonly ChargeName[]): bigint[] =>
	charges.filter(({ name }) => names.includes(name)).map(({ minor }) => minor);

const paidFor = (charges: readonly Charge[]): bigint =>
	sum(proceeds.flatMap(([, names]) => amountsOf(charges, names)));

const money = (minor: bigint, currencyCode: string) => ({
	amount: textOf(minor, currencyCode),
	currencyCode,
});

const breakdownsOf = (charges: readonly Charge[], currency: string) =>
	proceeds.flatMap(([type, names]) => {
		const amounts = amountsOf(charges, names);
		return amounts.length === 0 ? [] : [{ type, subtotal: money(sum(amounts), currency) }];
	});

function orderItem(item: PostedItem, { status, currency }: OrderState, paid: bigint) {
	const isShipped = status === 'SHIPPED';
	const breakdowns = breakdownsOf(item.charges, currency);
	const { itemId, quantity, sku, asin } = item;
	return {
		orderItemId: itemId,
		quantityOrdered: quantity,
		product: { asin, title: `Synthetic product ${sku}`, sellerSku: sku },
		...(status !== 'PENDING' && {
			proceeds: { proceedsTotal: money(paid, currency), breakdowns },
		}),
		...(status === 'CANCELLED' && {
			cancellation: { cancellationExecution: { cancelledBy: 'BUYER' } },
		}),
		fulfillment: {
			quantityFulfilled: isShipped ? quantity : 0,
			quantityUnfulfilled: isShipped ? 0 : quantity,
		},
	};
}
