import { money, type Money } from '../money/money';
import type { PostedOrders } from '../policies/postedOrders';
import type { PostedInvoice } from '../policies/postedInvoice';

/** What one customer is to have paid by a settlement. */
export interface SettlementPayment {
	readonly customerId: string;
	/** What the settlement's rows of its orders come to. */
	readonly amount: Money;
	readonly applied: readonly AppliedPayment[];
	readonly orders: readonly string[];
}

/** A part of a payment that closes an invoice, or a part of it. */
export interface AppliedPayment {
	readonly invoice: PostedInvoice;
	readonly amount: Money;
}

interface Paid {
	readonly invoice: PostedInvoice;
	minor: bigint;
}

interface OfCustomer {
	readonly currency: string;
	readonly invoices: Map<string, Paid>;
	readonly orders: string[];
}

/**
 * One payment for each customer whose invoices a settlement pays; `paid` has minor units by order. What is
 * paid beyond an invoice stays with the customer, and what it lacks stays open on it.
 */
export function settlementPayments(
	paid: ReadonlyMap<string, bigint>,
	posted: PostedOrders,
): SettlementPayment[] {
	const customers = new Map<string, OfCustomer>();
	for (const [orderId, minor] of paid) {
		const invoice = posted.get(orderId)?.invoice;
		if (invoice) count(customers, invoice, orderId, minor);
	}
	return [...customers].sort(byKey).map(([customerId, { currency, invoices, orders }]) => {
		const all = [...invoices.values()];
		const amount = all.reduce((sum, { minor }) => sum + minor, 0n);
		return {
			customerId,
			amount: money(amount, currency),
			applied: appliedOf(all, amount),
			orders: orders.sort(),
		};
	});
}

function count(
	customers: Map<string, OfCustomer>,
	invoice: PostedInvoice,
	orderId: string,
	minor: bigint,
): void {
	const { customerId, invoiceId, total } = invoice;
	const own = customers.get(customerId) ?? {
		currency: total.currency,
		invoices: new Map<string, Paid>(),
		orders: [],
	};
	customers.set(customerId, own);
	own.orders.push(orderId);
	const known = own.invoices.get(invoiceId);
	if (known) known.minor += minor;
	else own.invoices.set(invoiceId, { invoice, minor });
}

/** No invoice gets more than is open on it, and all together no more than was paid. */
function appliedOf(paid: readonly Paid[], amount: bigint): AppliedPayment[] {
	let left = amount;
	const applied: AppliedPayment[] = [];
	for (const { invoice, minor } of [...paid].sort(byNumber)) {
		const { balance } = invoice;
		const part = [minor, balance.minor, left].reduce((least, one) => (one < least ? one : least));
		if (part <= 0n) continue;
		left -= part;
		applied.push({ invoice, amount: money(part, balance.currency) });
	}
	return applied;
}

const byNumber = (left: Paid, right: Paid): number =>
	left.invoice.number < right.invoice.number ? -1 : 1;

const byKey = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number =>
	left < right ? -1 : 1;
