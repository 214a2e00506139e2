import type { Money } from '../../money/money';
import type { AmountLine } from '../amountLine';

/** How far an order is: only what has shipped wholly is booked. */
export type OrderState = 'pending' | 'shipped' | 'cancelled' | 'otherShop';

/** One position of an order. */
export interface OrderItem {
	readonly sku: string;
	readonly title: string;
	readonly quantity: number;
	readonly lines: readonly AmountLine[];
}

/** A customer order as read. Instants are milliseconds since 1970, UTC. */
export interface Order {
	readonly id: string;
	readonly state: OrderState;
	/** As settlement reports write it. */
	readonly marketplace: string;
	/** `US`; empty where the marketplace is strange. */
	readonly country: string;
	readonly created: number;
	readonly updated: number;
}

/** An order that has wholly shipped: it is booked. */
export interface ShippedOrder extends Order {
	readonly state: 'shipped';
	/** When its last package was handed over; null where Amazon does not say. */
	readonly shipped: number | null;
	/** What the buyer pays, taxes included. */
	readonly total: Money;
	readonly items: readonly OrderItem[];
	/** All charges; those of no position too. They sum to the total. */
	readonly lines: readonly AmountLine[];
}

export const isShipped = (order: Order): order is ShippedOrder => order.state === 'shipped';
