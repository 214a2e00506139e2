import type { IHttpRequestMethods } from 'n8n-workflow';

/**
 * The area of Zoho's permissions that the first part of a path belongs to, as `security` of each path in
 * Zoho's OpenAPI files has it (https://www.zoho.com/books/api/v3/); all others are `settings`.
 */
const areaOfPath: Readonly<Record<string, string>> = {
	bankaccounts: 'banking',
	bankstatements: 'banking',
	banktransactions: 'banking',
	basecurrencyadjustment: 'accountants',
	bill: 'bills',
	bills: 'bills',
	chartofaccounts: 'accountants',
	contacts: 'contacts',
	creditnotes: 'creditnotes',
	crm: 'contacts',
	customerpayment: 'customerpayments',
	customerpayments: 'customerpayments',
	employee: 'expenses',
	employees: 'expenses',
	estimate: 'estimates',
	estimates: 'estimates',
	expenses: 'expenses',
	fixedassets: 'fixedasset',
	fixedassettypes: 'fixedasset',
	invoice: 'invoices',
	invoices: 'invoices',
	journals: 'accountants',
	projects: 'projects',
	purchaseorder: 'purchaseorders',
	purchaseorders: 'purchaseorders',
	recurring_bills: 'bills',
	recurringbills: 'bills',
	recurringexpenses: 'expenses',
	recurringinvoices: 'invoices',
	retainerinvoices: 'invoices',
	salesorder: 'salesorders',
	salesorders: 'salesorders',
	salesreceipts: 'invoices',
	vendorcredits: 'debitnotes',
	vendorpayments: 'vendorpayments',
};

const actionOfMethod: Readonly<Partial<Record<IHttpRequestMethods, string>>> = {
	DELETE: 'DELETE',
	GET: 'READ',
	POST: 'CREATE',
	PUT: 'UPDATE',
};

/** The permission that a call needs: `GET /invoices/1` → `ZohoBooks.invoices.READ`. */
export function scopeOf(method: IHttpRequestMethods, path: string): string {
	const [first = ''] = path.replace(/^\//, '').split('/');
	return `ZohoBooks.${areaOfPath[first] ?? 'settings'}.${actionOfMethod[method] ?? 'READ'}`;
}
