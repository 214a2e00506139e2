import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { createZohoBooks } from '../../../../clients/zohoBooks/client';
import { labelOf, type Collection } from '../../../../clients/zohoBooks/collections';
import { recordOf } from '../../../../clients/zohoBooks/http/unexpectedAnswer';
import type { ZohoBooks } from '../../../../clients/zohoBooks/zohoBooks';
import { ordersIn } from '../../../../domain/invoices/orderNotes';
import type { PostedInvoice } from '../../../../domain/policies/postedInvoice';
import { isoDate } from '../../../../domain/mapping/isoDate';
import { fromDecimal } from '../../../../domain/money/money';
import type { PostedOrder, PostedOrders } from '../../../../domain/policies/postedOrders';
import { Refusal } from '../../../../domain/refusal';

const invoices: Collection = {
	path: '/invoices',
	list: 'invoices',
	id: 'invoice_id',
	label: labelOf('invoice_number'),
};

/** Invoices of this package as they stand in Zoho Books, and the orders in them. */
export interface LedgerInvoices {
	readonly orders: PostedOrders;
	/** All numbers that are taken, in lower case; those of void invoices too. */
	readonly numbers: ReadonlySet<string>;
}

/** Those that are dated within a period (milliseconds UTC). */
export async function ledgerInvoices(
	ctx: IExecuteFunctions,
	organizationId: string,
	from: number,
	to: number,
): Promise<LedgerInvoices> {
	const zoho = createZohoBooks(ctx, organizationId);
	const query = {
		invoice_number_startswith: 'AMZ-O-',
		date_start: isoDate(from - day),
		date_end: isoDate(to + day),
	};
	const rows = await zoho.list(invoices, query, Infinity, 'search for invoices of orders');
	const orders = new Map<string, PostedOrder>();
	for (const row of rows.filter(({ status }) => status !== 'void')) {
		for (const order of await ordersOf(zoho, row)) orders.set(order.id, order);
	}
	return {
		orders,
		numbers: new Set(rows.map((row) => String(row.invoice_number).toLowerCase())),
	};
}

/** Whether there is any; a login that may not read invoices has made none. */
export async function hasInvoices(ctx: IExecuteFunctions, organizationId: string) {
	const zoho = createZohoBooks(ctx, organizationId);
	try {
		const query = { invoice_number_startswith: 'AMZ-O-', per_page: 1 };
		return (await zoho.list(invoices, query, 1, 'search for invoices of orders')).length > 0;
	} catch (error) {
		if (error instanceof Refusal && error.code === 'missingScope') return false;
		throw error as Error;
	}
}

/** Dates of the books may lie a day beside those of UTC. */
const day = 86_400_000;

/** The number of an invoice that holds one order is that of the order. */
const singleOrder = /^AMZ-O-(?<id>[A-Z]?\d+-\d+-\d+)$/i;

/** Lists give no notes: an invoice of a day, which names its orders there, is read by itself. */
async function ordersOf(zoho: ZohoBooks, row: IDataObject): Promise<PostedOrder[]> {
	const invoice = invoiceOf(row);
	const { number, date, total } = invoice;
	const id = singleOrder.exec(number)?.groups?.id;
	if (id) return [{ id, date, owed: total, invoice }];
	const subject = `invoice ${number}`;
	const path = `/invoices/${encodeURIComponent(invoice.invoiceId)}`;
	const whole = recordOf(await zoho.ask({ method: 'GET', path, subject }), 'invoice', subject);
	const held = ordersIn(whole.notes, total.currency);
	return held.map((order) => ({ id: order.id, date, owed: order.total, invoice }));
}

function invoiceOf(row: IDataObject): PostedInvoice {
	const amount = (value: unknown) => fromDecimal(String(value), String(row.currency_code));
	return {
		invoiceId: String(row.invoice_id),
		number: String(row.invoice_number),
		customerId: String(row.customer_id),
		date: String(row.date),
		total: amount(row.total),
		balance: amount(row.balance),
	};
}
