import type { ExchangeRate } from '../exchange/exchangeRate';
import type { InvoiceDraft } from '../invoices/invoiceDraft';
import type { SaleLine } from '../invoices/saleLines';
import { money, toDecimal } from '../money/money';
import type { Booking } from '../policies/booking';
import { invoicePayload } from '../zohoBooks/invoicePayload';
import type { Books } from './books';
import { identityOf } from './identity';
import type { MappingSettings } from './settings';
import { timeZoneOf } from './settings';

/** What turns a draft into an item besides the draft itself. */
export interface InvoiceItemContext {
	readonly books: Books;
	readonly settings: MappingSettings;
	readonly exchange: ExchangeRate | null;
	/** Name and Zoho's id. */
	readonly customer: {
		readonly name: string;
		readonly id: string;
	};
	readonly itemIdOf: (line: SaleLine) => string;
}

/** The item of an invoice: what names it in the audit trail, its lines, and the payload; amounts are decimal strings. */
export function invoiceItem(draft: InvoiceDraft, booking: Booking, context: InvoiceItemContext) {
	const { books, settings, exchange, customer, itemIdOf } = context;
	const { number, date, currency, total, orders, lines } = draft;
	const { payload, contentHash } = invoicePayload(draft, {
		customerId: customer.id,
		currencyId: books.currencyIdOf(currency),
		exchangeRate: exchange?.rate ?? null,
		itemIdOf,
	});
	return {
		...identityOf(booking, books),
		key: number,
		record: 'invoice',
		part: date,
		date,
		journalTotal: toDecimal(total),
		exchangeRate: exchange?.rate ?? '1',
		exchangeRateSource: exchange?.source ?? 'base',
		timeZone: timeZoneOf(settings, books),
		customer: customer.name,
		orders: orders.map(({ id }) => id),
		lines: lines.map(({ category, sku, quantity, minor }) => ({
			category,
			sku,
			quantity,
			amount: toDecimal(money(minor, currency)),
		})),
		markAsSent: settings.journalStatus === 'published',
		warnings: [...booking.warnings],
		payload,
		contentHash,
	};
}
