import type { IDataObject } from 'n8n-workflow';
import { marketplaceOfName } from '../../../domain/marketplaces';
import { parseInstant } from '../../../domain/sources/settlementReport/parseInstant';
import { Refusal } from '../../../domain/refusal';
import type { Order } from '../api/orders';
import { breakdownsOf, sumOfItems, type Breakdown } from './rowAmounts';

/** The cell of a column by its name; empty where there is none. */
export type Cell = (column: string) => string;

/** What a report of all orders does not hold, in the words of the Orders API. */
export const missingInReport = [
	'proceeds.grandTotal',
	'orderItems.orderItemId',
	'orderItems.proceeds.proceedsTotal',
	'packages',
	'buyer',
	'recipient',
	'payment',
	'tax',
];

/** One order of its rows, each of which is an item. */
export class OrderBuilder {
	private readonly items: IDataObject[] = [];
	private readonly sums: Breakdown[][] = [];

	constructor(
		private readonly id: string,
		private readonly head: Cell,
	) {}

	add(cell: Cell): void {
		const breakdowns = breakdownsOf(this.id, cell);
		this.sums.push(breakdowns);
		const promotions = cell('promotion-ids').split(',').filter(Boolean);
		this.items.push({
			quantityOrdered: Number(cell('quantity')) || 0,
			product: { asin: cell('asin'), title: cell('product-name'), sellerSku: cell('sku') },
			...(breakdowns.length > 0 && { proceeds: { breakdowns } }),
			...(promotions.length > 0 && {
				promotion: { breakdowns: promotions.map((promotionId) => ({ promotionId })) },
			}),
		});
	}

	build(): Order {
		const { head, items } = this;
		const proceeds = sumOfItems(this.sums);
		const marketplaceName = head('sales-channel');
		const marketplaceId = marketplaceOfName(marketplaceName)?.id;
		return {
			orderId: this.id,
			createdTime: this.timeOf('purchase-date'),
			lastUpdatedTime: this.timeOf('last-updated-date'),
			salesChannel: {
				channelName: 'AMAZON',
				marketplaceName,
				...(marketplaceId && { marketplaceId }),
			},
			...(proceeds.length > 0 && { proceeds: { breakdowns: proceeds } }),
			fulfillment: {
				fulfillmentStatus: statusOf(head('order-status')),
				fulfilledBy: /^amazon$/i.test(head('fulfillment-channel')) ? 'AMAZON' : 'MERCHANT',
			},
			orderItems: items,
			missing: missingInReport,
		};
	}

	private timeOf(column: string): string {
		const time = parseInstant(this.head(column), 'mdy');
		if (time !== null) return new Date(time).toISOString();
		throw new Refusal(
			'unreadableDate',
			`Order ${this.id}: the ${column} "${this.head(column)}" of Amazon's report is not a date.`,
			'Choose "List Only" under "Get From".',
			{ orderId: this.id },
		);
	}
}

/** The report tells how far a parcel came ("Shipped - Delivered to Buyer"); a strange word stays as it is. */
const statusOf = (text: string): string =>
	statuses.find(([pattern]) => pattern.test(text))?.[1] ?? text.toUpperCase();

const statuses: ReadonlyArray<readonly [RegExp, string]> = [
	[/^(shipped|complete)\b/i, 'SHIPPED'],
	[/^(shipping|partially)\b/i, 'PARTIALLY_SHIPPED'],
	[/^pending\b/i, 'PENDING'],
	[/^cancell?ed\b/i, 'CANCELLED'],
];
