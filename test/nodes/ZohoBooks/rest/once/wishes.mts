import type { IDataObject } from 'n8n-workflow';

/** What every document needs: made once, before the histories. */
export interface Fixed {
	readonly customer_id: string;
	readonly vendor_id: string;
	readonly item_id: string;
	readonly account_id: string;
	readonly cash_id: string;
	readonly currency_id: string;
}

/** One record that is to stand there once: of which resource, and its body in the history of that number. */
export interface Wish {
	readonly resource: string;
	/** The record that it belongs to. */
	readonly parentId?: string;
	readonly body: (history: number) => IDataObject;
}

const date = '2026-06-09';

/** Natural keys of every table that has one; synthetic. */
export function wishesFor(fixed: Fixed): Wish[] {
	const { customer_id, vendor_id, item_id, account_id, cash_id, currency_id } = fixed;
	const sale = { customer_id, line_items: [{ item_id, quantity: 1, rate: 10 }] };
	const purchase = { vendor_id, line_items: [{ account_id, quantity: 1, rate: 10 }] };
	const spent = { account_id, amount: 10, date, paid_through_account_id: cash_id };
	// prettier-ignore
	const wishes: Wish[] = [
		{ resource: 'account', body: (n) => ({ account_name: `Account ${n}`, account_type: 'expense' }) },
		{ resource: 'bankAccount', body: (n) => ({ account_name: `Bank ${n}`, account_type: 'bank' }) },
		{ resource: 'bill', body: (n) => ({ ...purchase, bill_number: `BILL-${n}` }) },
		{ resource: 'contact', body: (n) => ({ contact_name: `Contact ${n}` }) },
		{ resource: 'contactPerson', parentId: customer_id, body: (n) => ({ first_name: 'Ada', email: `ada${n}@example.com` }) },
		{ resource: 'creditNote', body: (n) => ({ ...sale, date, creditnote_number: `BACK-${n}` }) },
		{ resource: 'currency', body: () => ({ currency_code: 'KWD', currency_format: '1,234,567.899' }) },
		{ resource: 'customerPayment', body: (n) => ({ customer_id, amount: 10, date, payment_mode: 'cash', reference_number: `IN-${n}` }) },
		{ resource: 'exchangeRate', parentId: currency_id, body: () => ({ effective_date: date, rate: 1.25 }) },
		{ resource: 'expense', body: (n) => ({ ...spent, reference_number: `SPENT-${n}` }) },
		{ resource: 'invoice', body: (n) => ({ ...sale, invoice_number: `S-${n}` }) },
		{ resource: 'item', body: (n) => ({ name: `Item ${n}`, rate: 10, sku: `SKU-${n}` }) },
		{ resource: 'item', body: (n) => ({ name: `Item ${n}`, rate: 10 }) },
		{ resource: 'purchaseOrder', body: (n) => ({ ...purchase, purchaseorder_number: `ORDER-${n}` }) },
		{ resource: 'salesReceipt', body: (n) => ({ ...sale, payment_mode: 'cash', receipt_number: `COUNTER-${n}` }) },
		{ resource: 'vendorCredit', body: (n) => ({ ...purchase, vendor_credit_number: `CREDIT-${n}` }) },
		{ resource: 'vendorPayment', body: (n) => ({ vendor_id, amount: 10, reference_number: `OUT-${n}` }) },
	];
	return wishes;
}
