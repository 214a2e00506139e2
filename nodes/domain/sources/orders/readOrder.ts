import { marketplaceCountry, marketplaceName } from '../../marketplaces';
import { money, subtract, toDecimal, type Money } from '../../money/money';
import { Refusal } from '../../refusal';
import type { AmountLine } from '../amountLine';
import type { AmazonOrder, AmazonOrderItem } from './amazonOrder';
import { isShipped, type Order, type OrderItem, type OrderState, type ShippedOrder } from './order';
import { linesOf, moneyOf, sumOf, type Heading } from './proceeds';

/** Reads one order; refuses a shipped one that cannot be booked, or whose charges do not sum to its total. */
export function readOrder(given: AmazonOrder): Order | ShippedOrder {
	const id = given.orderId ?? '';
	const created = instantOf(given.createdTime);
	const updated = instantOf(given.lastUpdatedTime) ?? created;
	if (id === '' || created === null || updated === null) throw incomplete('number and dates');
	const { marketplaceId, marketplaceName: named } = given.salesChannel ?? {};
	const marketplace = named || marketplaceName(marketplaceId ?? '');
	const order = {
		id,
		state: stateOf(given),
		marketplace,
		country: marketplaceCountry(marketplaceId ?? '', marketplace) ?? '',
		created,
		updated,
	};
	return isShipped(order) ? shippedOrder(given, order) : order;
}

function shippedOrder(given: AmazonOrder, order: Order): ShippedOrder {
	const shipped = lastShipTime(given);
	const heading = headingOf(given, order, shipped ?? order.updated);
	const total = totalOf(given);
	const items = listOf(given.orderItems).map((item) => itemOf(item, heading));
	return {
		...order,
		state: 'shipped',
		shipped,
		total,
		items,
		lines: chargesOf(given, items, total, heading),
	};
}

const states: Readonly<Record<string, OrderState>> = {
	SHIPPED: 'shipped',
	CANCELLED: 'cancelled',
	UNFULFILLABLE: 'cancelled',
};

function stateOf({ salesChannel, fulfillment }: AmazonOrder): OrderState {
	if (/^non[-_ ]?amazon$/i.test(salesChannel?.channelName ?? '')) return 'otherShop';
	return states[(fulfillment?.fulfillmentStatus ?? '').toUpperCase()] ?? 'pending';
}

function headingOf(given: AmazonOrder, { id, marketplace }: Order, posted: number): Heading {
	const by = given.fulfillment?.fulfilledBy ?? '';
	return {
		transactionType: 'Order',
		posted,
		marketplace,
		orderId: id,
		sku: '',
		quantity: '',
		fulfilment: by === 'AMAZON' ? 'AFN' : by === 'MERCHANT' ? 'MFN' : '',
	};
}

function itemOf(item: AmazonOrderItem, heading: Heading): OrderItem {
	const sku = item.product?.sellerSku ?? '';
	const quantity = item.quantityOrdered ?? 1;
	const own = { ...heading, sku, quantity: String(quantity) };
	return {
		sku,
		title: item.product?.title ?? '',
		quantity,
		lines: linesOf(listOf(item.proceeds?.breakdowns), own),
	};
}

function totalOf({ proceeds, missing }: AmazonOrder): Money {
	if (Array.isArray(missing)) throw incomplete('amounts: it comes from a report that has none');
	const total = moneyOf(proceeds?.grandTotal);
	if (total) return total;
	throw incomplete('total. Include its proceeds where the order is read');
}

/**
 * Positions and order restate the same money: the positions are read where they explain the total, with
 * what belongs to no position (a tip); else the breakdowns of the order.
 */
function chargesOf(
	given: AmazonOrder,
	items: readonly OrderItem[],
	total: Money,
	heading: Heading,
): readonly AmountLine[] {
	const ofItems = items.flatMap(({ lines }) => lines);
	const ofOrder = linesOf(listOf(given.proceeds?.breakdowns), heading);
	const apart = ofOrder.filter(({ path }) => path.includes('DELIVERY_TIP'));
	const ways = [ofItems, [...ofItems, ...apart], ofOrder];
	const found = ways.find((lines) => lines.length > 0 && sumOf(lines) === total.minor);
	if (found) return found;
	if (total.minor === 0n) return [];
	throw doesNotAddUp(total, money(sumOf(ofItems), total.currency));
}

/** When the last of its packages was handed over. */
function lastShipTime({ packages }: AmazonOrder): number | null {
	const times = listOf(packages)
		.map(({ shipTime }) => instantOf(shipTime))
		.filter((time) => time !== null);
	return times.length === 0 ? null : Math.max(...times);
}

const listOf = <T>(list: readonly T[] | null | undefined): readonly T[] => list ?? [];

function instantOf(text: string | null | undefined): number | null {
	const instant = Date.parse(text ?? '');
	return Number.isNaN(instant) ? null : instant;
}

function doesNotAddUp(total: Money, sum: Money): Refusal {
	const figures = {
		total: toDecimal(total),
		sumOfCharges: toDecimal(sum),
		difference: toDecimal(subtract(total, sum)),
	};
	return new Refusal(
		'doesNotAddUp',
		`its total is ${figures.total} ${total.currency}, but its charges sum to ${figures.sumOfCharges}, a difference of ${figures.difference}.`,
		'Nothing of it was posted. Read the order again; if it stays so, book it by hand.',
		figures,
	);
}

const incomplete = (what: string): Refusal =>
	new Refusal(
		'incompleteOrder',
		`Amazon's answer lacks its ${what}.`,
		'Nothing of it was posted. Read the order from the Orders API with its proceeds, and with Simplify switched off.',
	);
