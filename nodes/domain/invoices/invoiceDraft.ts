import { orderReference } from '../ledger/reference';
import { money, subtract, sum, toDecimal, type Money } from '../money/money';
import { Refusal } from '../refusal';
import type { ShippedOrder } from '../sources/orders/order';
import { saleLinesOf, type SaleLine } from './saleLines';

/** An invoice to be posted once, before customer and items are known. */
export interface InvoiceDraft {
	/** The same for the same orders: `AMZ-O-111-0000041-0000041`, `AMZ-O-US-USD-20260331`. */
	readonly number: string;
	/** `yyyy-mm-dd` in the books' time zone. */
	readonly date: string;
	readonly marketplace: string;
	readonly currency: string;
	readonly orders: readonly ShippedOrder[];
	/** They sum to the total. */
	readonly lines: readonly SaleLine[];
	readonly total: Money;
}

/** A shipped order with the day on which it is booked. */
export interface DatedOrder {
	readonly order: ShippedOrder;
	/** `yyyy-mm-dd` in the books' time zone. */
	readonly date: string;
}

/** The invoice of one order. */
export const invoiceOfOrder = ({ order, date }: DatedOrder): InvoiceDraft =>
	invoiceOf(orderReference(order.id), date, [order]);

/** Refuses what cannot be an invoice: lines that do not sum to the orders' total, or a total below zero. */
export function invoiceOf(
	number: string,
	date: string,
	orders: readonly ShippedOrder[],
): InvoiceDraft {
	const [first] = orders;
	const currency = first?.total.currency ?? '';
	const total = sum(
		orders.map((order) => order.total),
		currency,
	);
	const lines = saleLinesOf(orders);
	const lineSum = money(
		lines.reduce((all, { minor }) => all + minor, 0n),
		currency,
	);
	if (lineSum.minor !== total.minor) throw doesNotAddUp(number, total, lineSum);
	if (total.minor < 0n) throw belowZero(number, total);
	return {
		number,
		date,
		marketplace: first?.marketplace ?? '',
		currency,
		orders,
		lines,
		total,
	};
}

function doesNotAddUp(number: string, total: Money, lines: Money): Refusal {
	const figures = {
		total: toDecimal(total),
		sumOfLines: toDecimal(lines),
		difference: toDecimal(subtract(total, lines)),
		sourceKey: sourceKeyOf(number),
	};
	return new Refusal(
		'doesNotAddUp',
		`Invoice ${number}: its lines sum to ${figures.sumOfLines} ${total.currency}, but its orders to ${figures.total}, a difference of ${figures.difference}.`,
		'Nothing of it was posted. Read the order again; if it stays so, enter the invoice by hand.',
		figures,
	);
}

const belowZero = (number: string, total: Money): Refusal =>
	new Refusal(
		'invalidAmount',
		`Invoice ${number}: its total is ${toDecimal(total)} ${total.currency}, and Zoho Books takes no invoice below zero.`,
		'Enter a credit note by hand, and write "skipped" into the row of the order.',
		{ total: toDecimal(total), sourceKey: sourceKeyOf(number) },
	);

/** As the audit trail names its orders. */
const sourceKeyOf = (number: string): string => number.replace(/^AMZ-O-/, 'order:');
