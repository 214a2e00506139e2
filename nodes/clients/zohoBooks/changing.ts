import { collections, labelOf, type Collection } from './collections';

/** A kind of record whose list can be asked for what changed since a time. */
export interface Changing {
	/** In the list of resources: `Vendor Payment`. */
	readonly name: string;
	readonly collection: Collection;
}

const listed = (path: string, list: string, id: string, label: string): Collection => ({
	path,
	list,
	id,
	label: labelOf(label),
});

/**
 * The lists with the filter `last_modified_time`, by the value of the resource, as Zoho's OpenAPI files have
 * them (https://www.zoho.com/books/api/v3/). A test compares them with the resources of the node.
 */
// prettier-ignore
export const changing: Readonly<Record<string, Changing>> = {
	account: { name: 'Account', collection: { ...collections.allAccounts, query: {} } },
	bill: { name: 'Bill', collection: listed('/bills', 'bills', 'bill_id', 'bill_number') },
	invoice: { name: 'Invoice', collection: listed('/invoices', 'invoices', 'invoice_id', 'invoice_number') },
	journal: { name: 'Journal', collection: listed('/journals', 'journals', 'journal_id', 'entry_number') },
	purchaseOrder: { name: 'Purchase Order', collection: listed('/purchaseorders', 'purchaseorders', 'purchaseorder_id', 'purchaseorder_number') },
	vendorCredit: { name: 'Vendor Credit', collection: listed('/vendorcredits', 'vendor_credits', 'vendor_credit_id', 'vendor_credit_number') },
	vendorPayment: { name: 'Vendor Payment', collection: listed('/vendorpayments', 'vendorpayments', 'payment_id', 'payment_number') },
};

/** Zoho's parameter, and the field of a row. */
export const modifiedTime = 'last_modified_time';
