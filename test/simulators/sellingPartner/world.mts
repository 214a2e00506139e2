import { Account } from './account.mts';
import type { Destination } from './api/destinations.mts';
import type { EventGroup } from './api/eventGroups.mts';
import type { NamedSubscription } from './api/notifications.mts';
import type { Order } from './api/orders.mts';
import type { Payout } from './api/payoutView.mts';
import type { Product } from './api/products.mts';
import type { Transaction } from './api/transactions.mts';
import type { Store } from './marketplaces.mts';
import type { Region, SellingPartnerOptions } from './options.mts';
import { Schedule } from './schedule.mts';
import { textOf } from './story/money.mts';
import type { PostedItem } from './story/posting.mts';

/** All that Amazon knows of one seller; every table of operations reads and changes it. */
export class World {
	readonly schedule: Schedule;
	readonly account: Account;
	readonly transactions: Transaction[] = [];
	readonly orders = new Map<string, Order>();
	/** By SKU. */
	readonly products = new Map<string, Product>();
	readonly destinations = new Map<string, Destination>();
	readonly subscriptions = new Map<string, NamedSubscription>();
	/** In Amazon's own shape, beside those that settlements have. */
	readonly addedGroups: EventGroup[] = [];
	readonly addedPayouts: Payout[] = [];
	readonly region: Region;
	/** Also of the partner in the finances APIs. */
	readonly sellerId: string;

	constructor(
		readonly options: SellingPartnerOptions,
		readonly now: () => number,
	) {
		this.sellerId = options.sellerId ?? 'ASIMULATEDSELLER';
		this.region = options.region ?? 'na';
		this.schedule = new Schedule(now);
		this.account = new Account(options, now);
	}

	/** What is ordered is offered: products come from the orders that name them. */
	addProducts(items: readonly PostedItem[], { id, currency }: Store, time: number): void {
		for (const { sku, asin, quantity, charges } of items) {
			if (this.products.has(sku)) continue;
			const principal = charges.find(({ name }) => name === 'principal');
			const unit = (principal?.minor ?? 0n) / BigInt(quantity);
			this.products.set(sku, {
				sku,
				asin,
				fnSku: `X00${asin.slice(2)}`,
				title: `Synthetic product ${sku}`,
				marketplaceIds: [id],
				price: { amount: textOf(unit, currency), currencyCode: currency },
				created: time,
				updated: time,
				quantity: 100,
				isBuyable: true,
			});
		}
	}
}
