import { byId, day, rows, type Parameters } from '../../support/zohoSteps/step.mts';

/** What every document needs. */
export interface Fixed {
	readonly customer: string;
	readonly vendor: string;
	readonly item: string;
	readonly account: string;
	readonly cash: string;
}

/** One record that is to stand there once. */
export interface Wish {
	readonly resource: string;
	/** Where the simulator keeps it. */
	readonly path: string;
	/** Zoho's keys of its id and of its name. */
	readonly id: string;
	readonly key: string;
	/** Whether the name is among the additional fields of *Create*; then *Create or Get* asks for it by itself. */
	readonly isOptional?: true;
	readonly parameters: Parameters;
	/** Zoho itself takes a second one. */
	readonly mayStandTwice?: true;
}

/** Every table with a natural key whose records the simulator keeps by path. */
export function wishesFor({ customer, vendor, item, account, cash }: Fixed): readonly Wish[] {
	const customer_id = byId(customer);
	const vendor_id = byId(vendor);
	const sale = { customer_id, line_items: rows({ item_id: byId(item), rate: '10' }) };
	const purchase = { vendor_id, line_items: rows({ account_id: byId(account), rate: '10' }) };
	const paid = { amount: '10', date: day };
	const spent = { account_id: byId(account), paid_through_account_id: byId(cash) };
	// prettier-ignore
	return [
		{ resource: 'bill', path: '/bills', id: 'bill_id', key: 'bill_number', parameters: purchase },
		{ resource: 'contact', path: '/contacts', id: 'contact_id', key: 'contact_name', parameters: {} },
		{ resource: 'creditNote', path: '/creditnotes', id: 'creditnote_id', key: 'creditnote_number', isOptional: true, parameters: { ...sale, date: day } },
		{ resource: 'customerPayment', path: '/customerpayments', id: 'payment_id', key: 'reference_number', isOptional: true, mayStandTwice: true, parameters: { ...paid, customer_id, payment_mode: 'cash' } },
		{ resource: 'expense', path: '/expenses', id: 'expense_id', key: 'reference_number', isOptional: true, mayStandTwice: true, parameters: { ...paid, ...spent } },
		{ resource: 'invoice', path: '/invoices', id: 'invoice_id', key: 'invoice_number', isOptional: true, parameters: sale },
		{ resource: 'item', path: '/items', id: 'item_id', key: 'name', parameters: { rate: '10' } },
		{ resource: 'purchaseOrder', path: '/purchaseorders', id: 'purchaseorder_id', key: 'purchaseorder_number', isOptional: true, parameters: purchase },
		{ resource: 'salesReceipt', path: '/salesreceipts', id: 'sales_receipt_id', key: 'receipt_number', isOptional: true, parameters: { ...sale, payment_mode: 'cash' } },
		{ resource: 'vendorCredit', path: '/vendorcredits', id: 'vendor_credit_id', key: 'vendor_credit_number', isOptional: true, parameters: purchase },
		{ resource: 'vendorPayment', path: '/vendorpayments', id: 'payment_id', key: 'reference_number', isOptional: true, mayStandTwice: true, parameters: { vendor_id, amount: '10' } },
	];
}
