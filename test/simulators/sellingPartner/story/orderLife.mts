import type { Store } from '../marketplaces.mts';
import { days, minutes } from '../times.mts';
import type { World } from '../world.mts';
import { type OrderState, orderOf } from './orderOf.mts';
import type { PostedItem } from './posting.mts';
import type { OrderTold } from './story.mts';

/** An order from its placing to its shipment or its end: what searchOrders and getOrder show of it. */
export class OrderLife {
	private status: OrderState['status'] = 'PENDING';

	constructor(
		private readonly world: World,
		private readonly told: OrderTold,
		private readonly store: Store,
		private readonly items: readonly PostedItem[],
	) {
		const placed = Date.parse(told.at);
		this.changeAt(placed, 'PENDING');
		// The half hour until it is paid is assumed.
		this.changeAt(placed + minutes(30), 'UNSHIPPED');
		world.addProducts(items, store, placed);
	}

	get marketplaceId(): string {
		return this.store.id;
	}

	cancelAt(time: number): void {
		this.changeAt(time, 'CANCELLED');
	}

	/** The charges of an order are booked when it ships. */
	whenShipped(book: (time: number) => void): void {
		const { at, shipped } = this.told;
		if (shipped === null) return;
		const time = shipped === undefined ? Date.parse(at) + days(1) : Date.parse(shipped);
		this.changeAt(time, 'SHIPPED', () => book(time));
	}

	private changeAt(time: number, status: OrderState['status'], then?: () => void): void {
		this.world.schedule.add(time, () => {
			// What was cancelled or shipped stays so.
			if (this.status === 'CANCELLED' || this.status === 'SHIPPED') return;
			this.status = status;
			this.show(time);
			then?.();
		});
	}

	private show(updated: number): void {
		const { id, at, fulfilledBy = 'AMAZON' } = this.told;
		const order = orderOf({
			id,
			placed: Date.parse(at),
			updated,
			status: this.status,
			fulfilledBy,
			marketplaceId: this.store.id,
			marketplaceName: this.store.name,
			currency: this.store.currency,
			items: this.items,
		});
		this.world.orders.set(id, order);
	}
}
