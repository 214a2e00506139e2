import { createHash } from 'node:crypto';
import { type ChargeName, type Charges, type PostingType, chargeKinds } from './chargeKinds.mts';
import { minorOf, sum } from './money.mts';
import type { ToldItem } from './story.mts';

export interface Charge {
	name: ChargeName;
	minor: bigint;
}

export interface PostedItem {
	sku: string;
	asin: string;
	quantity: number;
	/** Of the item in the order. */
	itemId: string;
	charges: Charge[];
}

/** One movement of the seller's money; all three views are made from it. */
export interface Posting {
	id: string;
	sellerId: string;
	type: PostingType;
	description: string;
	/** Milliseconds since 1970. */
	posted: number;
	marketplaceId: string;
	marketplaceName: string;
	currency: string;
	orderId?: string | undefined;
	network: 'AFN' | 'MFN';
	items: PostedItem[];
	/** Of the transaction itself, where it has no items. */
	charges: Charge[];
}

export const totalOf = ({ items, charges }: Pick<Posting, 'items' | 'charges'>): bigint =>
	sum([...items.flatMap((item) => item.charges), ...charges].map(({ minor }) => minor));

export const chargesOf = (told: Charges, currency: string): Charge[] =>
	(Object.keys(chargeKinds) as ChargeName[]).flatMap((name) => {
		const text = told[name];
		return text === undefined ? [] : [{ name, minor: minorOf(text, currency) }];
	});

export const itemsOf = (told: readonly ToldItem[], key: string, currency: string): PostedItem[] =>
	told.map(({ sku, quantity = 1, charges }, at) => ({
		sku,
		asin: asinOf(sku),
		quantity,
		itemId: numberOf(`item ${key} ${at}`, 14),
		charges: chargesOf(charges, currency),
	}));

const digest = (text: string) => createHash('sha256').update(text);

/** 43 characters, like the ids of transactions and event groups in public samples. */
export const idOf = (text: string): string => digest(text).digest('base64url');

/** A number of so many digits that is always the same for the same text. */
export const numberOf = (text: string, digits: number): string =>
	String(1n + (BigInt(`0x${digest(text).digest('hex')}`) % 9n)) +
	BigInt(`0x${digest(`${text}.`).digest('hex')}`)
		.toString()
		.slice(-(digits - 1));

/** Synthetic: ten characters beginning with B0. */
export const asinOf = (sku: string): string =>
	`B0${digest(sku).digest('hex').slice(0, 8).toUpperCase()}`;
