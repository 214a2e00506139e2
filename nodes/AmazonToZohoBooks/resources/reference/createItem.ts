import { collections } from '../../../clients/zohoBooks/collections';
import { createdRecord } from '../../../clients/zohoBooks/http/unexpectedAnswer';
import type { ZohoBooks } from '../../../clients/zohoBooks/zohoBooks';
import {
	itemName,
	type Item,
	type Listing,
	type SkuRow,
} from '../../../domain/reference/alignSkus';
import { itemOf } from '../../../domain/reference/listings';
import { Refusal } from '../../../domain/refusal';

/** Creates items for listings; a name that is taken gets the SKU behind it. */
export class ItemMaker {
	private readonly names: Set<string>;

	constructor(
		private readonly zoho: ZohoBooks,
		rows: readonly SkuRow[],
		private readonly accountId: string,
	) {
		this.names = new Set(rows.flatMap(({ item }) => item?.name.toLowerCase() ?? []));
	}

	/** The item that is new; or the one of the same SKU that another run has just made. */
	async make({ listing }: SkuRow): Promise<Item | null> {
		if (!listing) return null;
		const name = itemName(listing, this.names);
		this.names.add(name.toLowerCase());
		return await this.create(listing, name).catch(async (error: unknown) => {
			const isTaken = error instanceof Refusal && error.code === 'alreadyExists';
			const found = isTaken ? await this.existing(listing) : null;
			if (found) return found;
			const isNameOnly = isTaken && !name.endsWith(`(${listing.sku})`);
			if (!isNameOnly) return await Promise.reject(error as Error);
			return await this.create(listing, itemName(listing, new Set([name.toLowerCase()])));
		});
	}

	private async create({ sku, asin, price }: Listing, name: string): Promise<Item> {
		const subject = `item ${sku}`;
		const body = {
			name,
			sku,
			rate: price === '' ? 0 : +price,
			product_type: 'goods',
			...(asin === '' ? {} : { description: `ASIN ${asin}` }),
			...(this.accountId === '' ? {} : { account_id: this.accountId }),
		};
		const envelope = await this.zoho.ask({ method: 'POST', path: '/items', body, subject });
		return itemOf(createdRecord(envelope, 'item', subject));
	}

	private async existing({ sku }: Listing): Promise<Item | null> {
		const items = await this.zoho.list(collections.items, { filter_by: 'Status.All' });
		return items.map(itemOf).find((item) => item.sku.toLowerCase() === sku.toLowerCase()) ?? null;
	}
}
