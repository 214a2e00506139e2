import { fromDecimal, toDecimal, type Money } from '../money/money';

/** An order of an invoice, and what its buyer paid. */
export interface InvoicedAmount {
	readonly id: string;
	readonly total: Money;
}

/** The most orders of one invoice: Zoho Books takes 5,000 characters of notes, and a hash ends them. */
export const mostOrders = 150;

const begin = 'Amazon orders:';

/** The orders of an invoice, as its notes name them: by them a settlement finds what it pays. */
export const printOrders = (orders: readonly InvoicedAmount[]): string =>
	`${begin} ${orders.map(({ id, total }) => `${id}=${toDecimal(total)}`).join(' ')}`;

/** What `printOrders` wrote, whatever a person added around it. */
export function ordersIn(notes: unknown, currency: string): InvoicedAmount[] {
	const text = typeof notes === 'string' ? (notes.split(begin)[1] ?? '') : '';
	const found = text.matchAll(/(?<id>[A-Za-z0-9-]+)=(?<amount>-?\d+(?:\.\d+)?)(?=\s|$)/g);
	return [...found].map(({ groups = {} }) => ({
		id: groups.id ?? '',
		total: fromDecimal(groups.amount ?? '0', currency),
	}));
}
