/** A field of Amazon's answer: every one is optional, and arrays and texts come as null too. */
type Maybe<T> = T | null | undefined;

export interface AmazonAmount {
	readonly currencyAmount?: Maybe<number | string>;
	readonly currencyCode?: Maybe<string>;
}

export interface AmazonBreakdown {
	readonly breakdownType?: Maybe<string>;
	readonly breakdownAmount?: Maybe<AmazonAmount>;
	readonly breakdowns?: Maybe<readonly AmazonBreakdown[]>;
}

export interface AmazonContext {
	readonly contextType?: Maybe<string>;
	readonly sku?: Maybe<string>;
	readonly quantityShipped?: Maybe<number>;
	readonly fulfillmentNetwork?: Maybe<string>;
	readonly maturityDate?: Maybe<string>;
}

export interface AmazonItem {
	readonly breakdowns?: Maybe<readonly AmazonBreakdown[]>;
	readonly contexts?: Maybe<readonly AmazonContext[]>;
}

export interface AmazonIdentifier {
	readonly relatedIdentifierName?: Maybe<string>;
	readonly relatedIdentifierValue?: Maybe<string>;
}

/**
 * A transaction as listTransactions 2024-06-19 sends it, as far as books need it:
 * https://developer-docs.amazon.com/sp-api/reference/listtransactions
 */
export interface AmazonTransaction {
	readonly transactionId?: Maybe<string>;
	readonly transactionType?: Maybe<string>;
	readonly transactionStatus?: Maybe<string>;
	readonly description?: Maybe<string>;
	readonly postedDate?: Maybe<string>;
	readonly totalAmount?: Maybe<AmazonAmount>;
	readonly sellingPartnerMetadata?: Maybe<{
		readonly sellingPartnerId?: Maybe<string>;
		readonly accountType?: Maybe<string>;
		readonly marketplaceId?: Maybe<string>;
	}>;
	readonly marketplaceDetails?: Maybe<{
		readonly marketplaceId?: Maybe<string>;
		readonly marketplaceName?: Maybe<string>;
	}>;
	readonly relatedIdentifiers?: Maybe<readonly AmazonIdentifier[]>;
	readonly items?: Maybe<readonly AmazonItem[]>;
	readonly contexts?: Maybe<readonly AmazonContext[]>;
	readonly breakdowns?: Maybe<readonly AmazonBreakdown[]>;
}

/** The elements of an array that may be null, or, as the model's example shows it, a lone object. */
export function listOf<T extends object>(list: Maybe<readonly T[] | T>): readonly T[] {
	if (Array.isArray(list)) return list as readonly T[];
	return typeof list === 'object' && list !== null ? [list as T] : [];
}
