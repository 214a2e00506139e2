import type { ExchangeRate } from '../exchange/exchangeRate';
import type { SettlementPayment } from '../invoices/settlementPayments';
import { sum, toDecimal, type Money } from '../money/money';
import type { Booking } from '../policies/booking';
import { paymentPayload, paymentReference } from '../zohoBooks/paymentPayload';
import { accountsIn, usableAccounts } from './accountsOf';
import type { Books } from './books';
import { identityOf } from './identity';
import { withBalanceRules } from './postedJournals';
import type { MappingSettings } from './settings';

/** What a settlement's journals credit for orders that were posted before, and to which account. */
export interface Receivable {
	readonly accountId: string;
	readonly amount: Money;
}

/** Null where the settlement pays no such order. */
export function receivableIn(
	given: Booking,
	settings: MappingSettings,
	books: Books,
): Receivable | null {
	const booking = onlyReceivable(withBalanceRules(given, settings.rules));
	const lines = booking.journals.flatMap((journal) => journal.lines);
	const [line] = lines;
	if (!line) return null;
	const amount = sum(
		lines.map(({ credit }) => credit),
		booking.currency,
	);
	const { accountId } = usableAccounts(accountsIn(booking, settings, books))(line);
	return { accountId, amount };
}

/** The other accounts belong to those who book the settlement. */
const onlyReceivable = (booking: Booking): Booking => ({
	...booking,
	journals: booking.journals.map((journal) => ({
		...journal,
		lines: journal.lines.filter(({ category }) => category === 'orderReceivable'),
	})),
});

export interface PaymentItemContext {
	readonly books: Books;
	readonly exchange: ExchangeRate | null;
	readonly accountId: string;
}

/** The item of a customer payment; amounts are decimal strings. */
export function paymentItem(
	payment: SettlementPayment,
	booking: Booking,
	{ books, exchange, accountId }: PaymentItemContext,
) {
	const { source, journals } = booking;
	const date = journals.at(-1)?.date ?? '';
	return {
		...identityOf(booking, books),
		sourceKey: `payments:${source.id}`,
		key: paymentReference(source.id, payment.customerId),
		record: 'payment',
		part: date,
		date,
		journalTotal: toDecimal(payment.amount),
		exchangeRate: exchange?.rate ?? '1',
		exchangeRateSource: exchange?.source ?? 'base',
		orders: payment.orders,
		lines: payment.applied.map(({ invoice, amount }) => ({
			invoice: invoice.number,
			amount: toDecimal(amount),
		})),
		payload: paymentPayload(payment, {
			settlementId: source.id,
			date,
			accountId,
			exchangeRate: exchange?.rate ?? null,
		}),
	};
}

/** A settlement that gives no payment, or not yet. */
export const noPayment = (booking: Booking, books: Books, reason: string, waiting = false) => ({
	...identityOf(booking, books),
	sourceKey: `payments:${booking.source.id}`,
	key: `payments:${booking.source.id}`,
	record: 'payment',
	skipped: true,
	waiting,
	reason,
});
