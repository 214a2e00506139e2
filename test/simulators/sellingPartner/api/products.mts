/** A product that the seller offers, as all APIs of listings, catalogue and inventory see it. */
export interface Product {
	sku: string;
	asin: string;
	fnSku: string;
	title: string;
	/** Stores in which it is listed. */
	marketplaceIds: string[];
	price?: { amount: string; currencyCode: string };
	/** Milliseconds since 1970. */
	created: number;
	updated: number;
	/** Units in Amazon's warehouses; absent where the seller sends it himself. */
	quantity?: number;
	isBuyable: boolean;
}
