import type { InvoiceDraft } from '../invoices/invoiceDraft';
import { printOrders } from '../invoices/orderNotes';
import { pricedUnits } from '../invoices/pricedUnits';
import type { SaleLine } from '../invoices/saleLines';
import { sha256 } from '../ledger/contentHash';
import { withHash } from '../ledger/journalNotes';
import { money, toDecimal } from '../money/money';

/** What Zoho Books needs to know besides the invoice. Ids are Zoho's. */
export interface InvoiceContext {
	readonly customerId: string;
	readonly currencyId: string;
	/** Base units per foreign unit; null in the base currency. */
	readonly exchangeRate: string | null;
	readonly itemIdOf: (line: SaleLine) => string;
}

/** The body of Zoho's *create an invoice* (https://www.zoho.com/books/api/v3/invoices/#create-an-invoice) and its hash. */
export function invoicePayload(draft: InvoiceDraft, context: InvoiceContext) {
	const { number, date, currency } = draft;
	const hash = invoiceHash(draft);
	const payload = {
		customer_id: context.customerId,
		invoice_number: number,
		reference_number: number,
		date,
		due_date: date,
		currency_id: context.currencyId,
		...(context.exchangeRate === null ? {} : { exchange_rate: +context.exchangeRate }),
		line_items: draft.lines.flatMap((line) => rowsOf(line, currency, context)),
		notes: withHash(printOrders(draft.orders), hash),
	};
	return { payload, contentHash: hash };
}

const rowsOf = (line: SaleLine, currency: string, { itemIdOf }: InvoiceContext) =>
	pricedUnits(line.quantity, line.minor).map(({ quantity, minor }) => ({
		item_id: itemIdOf(line),
		description: [line.sku, line.title].filter(Boolean).join(' ').slice(0, longestDescription),
		quantity,
		rate: +toDecimal(money(minor, currency)),
	}));

/** Zoho takes 2,000 characters; a title of Amazon's has at most 200. */
const longestDescription = 300;

/** Of what was sold: customer, items and rate are the books' own, and may be chosen anew. */
function invoiceHash({ number, date, currency, lines }: InvoiceDraft): string {
	const rows = lines.map(({ category, sku, quantity, minor }) =>
		[category, sku, quantity, minor].join('|'),
	);
	return sha256([number, date, currency, ...rows.sort()].join('\n'));
}
