import type { Charges, PostingType } from './chargeKinds.mts';

export interface ToldItem {
	sku: string;
	/** 1 by default. */
	quantity?: number;
	charges: Charges;
}

/** Times are ISO 8601 texts; `store` is a marketplace id, by default that of the largest country. */
export interface Posted {
	at: string;
	store?: string;
	/** The API shows it so many hours after it was posted; at once by default. */
	lateHours?: number;
	/** Held back at first; released (a second transaction) at `until`, with other charges if told. */
	deferred?: { reason: string; until: string; items?: readonly ToldItem[] };
}

/** Settlement periods in the currency of a store, one after another without end. */
export interface SettlementsTold {
	kind: 'settlements';
	store?: string;
	from: string;
	/** 14 by default; 1 is a payout every day. */
	everyDays?: number;
	/** A payout every day from the first instant to the second; the period before it ends there. */
	daily?: { from: string; to: string };
	/** The report comes so many hours after the close; 3 by default. */
	reportAfterHours?: number;
	/** The money is in the bank so many days after the close; 2 by default. */
	depositAfterDays?: number;
	/** The event group has no total for so many hours after the close; 0 by default. */
	totalAfterHours?: number;
	/** A total below zero is carried into the next period (it begins with it); false by default. */
	carryNegative?: boolean;
	/** Each report is there in the older layout as well. */
	v1?: boolean;
	/** Reports issued a second time; the first issue lacks its last row where told. */
	reissued?: readonly Reissue[];
}

export interface Reissue {
	/** Of the settlement, from 0. */
	number: number;
	afterHours: number;
	firstLacksRow?: boolean;
}

/** An order, paid half an hour after it is placed, and its shipment, which books the charges. */
export interface OrderTold extends Omit<Posted, 'at'> {
	kind: 'order';
	id: string;
	/** Placed. */
	at: string;
	/** A day after it was placed by default; null for never. */
	shipped?: string | null;
	items: readonly ToldItem[];
	/** AMAZON by default. */
	fulfilledBy?: 'AMAZON' | 'MERCHANT';
}

export interface CancelTold {
	kind: 'cancel';
	id: string;
	at: string;
}

/** Charges with the signs of a refund: negative sales, positive fees given back. */
export interface RefundTold extends Posted {
	kind: 'refund';
	/** Of the order. */
	id: string;
	items: readonly ToldItem[];
}

/** Any other money of the seller: fees, advertising, reimbursements, reserves. */
export interface ChargeTold extends Posted {
	kind: 'charge';
	type: Exclude<PostingType, 'Shipment' | 'Refund'>;
	charges: Charges;
	description?: string;
}

/**
 * What a test tells, in any order, before or while the clock goes on:
 *
 *     const clock = virtualClock('2026-05-01T00:00:00Z');
 *     const amazon = await startSellingPartner({ now: clock.now });
 *     amazon.tell({ kind: 'settlements', from: clock.text(), everyDays: 1 }, order, refund);
 *     clock.advance({ days: 14 });
 *
 * What is told for a time that has passed happens at the next request.
 */
export type StoryEvent = SettlementsTold | OrderTold | CancelTold | RefundTold | ChargeTold;
