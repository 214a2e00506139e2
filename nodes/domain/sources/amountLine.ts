import type { Money } from '../money/money';

/** How an item was fulfilled: by Amazon, by the merchant, or not said. */
export type Fulfilment = 'AFN' | 'MFN' | '';

/**
 * One leaf of money, whatever it came from: a settlement row, a breakdown leaf, a proceeds line.
 * `path` names what it is, from the general to the special, as Amazon writes it.
 */
export interface AmountLine {
	readonly transactionType: string;
	readonly path: readonly string[];
	/** Positive in the seller's favour. */
	readonly amount: Money;
	/** Milliseconds since 1970, UTC; null where the source gives no date. */
	readonly posted: number | null;
	readonly marketplace: string;
	readonly orderId: string;
	readonly sku: string;
	readonly quantity: string;
	readonly fulfilment: Fulfilment;
}
