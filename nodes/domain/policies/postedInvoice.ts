import type { Money } from '../money/money';

/** An invoice of this package as it stands in Zoho Books. */
export interface PostedInvoice {
	readonly invoiceId: string;
	readonly number: string;
	readonly customerId: string;
	/** `yyyy-mm-dd` */
	readonly date: string;
	readonly total: Money;
	/** What is not paid yet. */
	readonly balance: Money;
}
