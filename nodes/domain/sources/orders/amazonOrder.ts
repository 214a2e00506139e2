/** A field of Amazon's answer: every one is optional, and arrays and texts come as null too. */
type Maybe<T> = T | null | undefined;

export interface AmazonMoney {
	readonly amount?: Maybe<string | number>;
	readonly currencyCode?: Maybe<string>;
}

export interface AmazonBreakdown {
	readonly type?: Maybe<string>;
	readonly subtotal?: Maybe<AmazonMoney>;
	readonly detailedBreakdowns?: Maybe<
		ReadonlyArray<{
			readonly subtype?: Maybe<string>;
			readonly value?: Maybe<AmazonMoney>;
		}>
	>;
}

export interface AmazonOrderItem {
	readonly orderItemId?: Maybe<string>;
	readonly quantityOrdered?: Maybe<number>;
	readonly product?: Maybe<{
		readonly sellerSku?: Maybe<string>;
		readonly title?: Maybe<string>;
	}>;
	readonly proceeds?: Maybe<{
		readonly proceedsTotal?: Maybe<AmazonMoney>;
		readonly breakdowns?: Maybe<readonly AmazonBreakdown[]>;
	}>;
}

/**
 * An order as the Orders API 2026-01-01 sends it, as far as books need it:
 * https://developer-docs.amazon.com/sp-api/reference/getorder
 */
export interface AmazonOrder {
	readonly orderId?: Maybe<string>;
	readonly createdTime?: Maybe<string>;
	readonly lastUpdatedTime?: Maybe<string>;
	readonly salesChannel?: Maybe<{
		/** `AMAZON`, or `NON_AMAZON` for orders of another shop that Amazon ships. */
		readonly channelName?: Maybe<string>;
		readonly marketplaceId?: Maybe<string>;
		readonly marketplaceName?: Maybe<string>;
	}>;
	readonly fulfillment?: Maybe<{
		readonly fulfillmentStatus?: Maybe<string>;
		readonly fulfilledBy?: Maybe<string>;
	}>;
	readonly orderItems?: Maybe<readonly AmazonOrderItem[]>;
	readonly proceeds?: Maybe<{
		readonly grandTotal?: Maybe<AmazonMoney>;
		readonly breakdowns?: Maybe<readonly AmazonBreakdown[]>;
	}>;
	/** Only of orders that the seller ships. */
	readonly packages?: Maybe<ReadonlyArray<{ readonly shipTime?: Maybe<string> }>>;
	/** What an order from the report of all orders lacks; not a field of Amazon's. */
	readonly missing?: unknown;
}
