import type { SettlementPayment } from '../invoices/settlementPayments';
import { toDecimal, type Money } from '../money/money';

/** What Zoho Books needs to know besides the payment. */
export interface PaymentContext {
	readonly settlementId: string;
	/** `yyyy-mm-dd` */
	readonly date: string;
	/** Zoho's id of the account that the settlement's journal credits with the same amount. */
	readonly accountId: string;
	/** Base units per foreign unit; null in the base currency. */
	readonly exchangeRate: string | null;
}

/** The same for the same settlement and customer: `AMZ-P-31000000004-460000000038001`. */
export const paymentReference = (settlementId: string, customerId: string): string =>
	`AMZ-P-${settlementId}-${customerId}`;

/** The body of Zoho's *create a payment*: https://www.zoho.com/books/api/v3/customer-payments/#create-a-payment */
export function paymentPayload(payment: SettlementPayment, context: PaymentContext) {
	const { settlementId, date, accountId, exchangeRate } = context;
	const { customerId, amount, applied, orders } = payment;
	return {
		customer_id: customerId,
		payment_mode: 'Amazon',
		amount: numberOf(amount),
		date,
		reference_number: paymentReference(settlementId, customerId),
		account_id: accountId,
		...(exchangeRate === null ? {} : { exchange_rate: +exchangeRate }),
		description: `Amazon settlement ${settlementId} pays ${orders.length} order(s).`,
		invoices: applied.map((part) => ({
			invoice_id: part.invoice.invoiceId,
			amount_applied: numberOf(part.amount),
		})),
	};
}

const numberOf = (amount: Money): number => +toDecimal(amount);
