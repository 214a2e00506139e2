import { accountsIn, usableAccounts } from '../../../../domain/mapping/accountsOf';
import { ofBooking, identityOf, sourceKeyOf } from '../../../../domain/mapping/identity';
import { invoiceItem } from '../../../../domain/mapping/invoiceItem';
import { unknownPayment } from '../../../../domain/mapping/payment';
import { rateOf } from '../../../../domain/mapping/rateOf';
import type { MappingSettings } from '../../../../domain/mapping/settings';
import { skipReason } from '../../../../domain/mapping/skipReason';
import { uncategorizedCharges } from '../../../../domain/mapping/uncategorized';
import type { Books } from '../../../../domain/mapping/books';
import { bookedDraft } from '../../../../domain/invoices/bookedDraft';
import type { InvoiceDraft } from '../../../../domain/invoices/invoiceDraft';
import { requireDecimals } from '../../../../domain/ledger/requireDecimals';
import { fillName } from '../../../../domain/ledger/accountName';
import type { Booking } from '../../../../domain/policies/booking';
import type { InvoiceBooks } from './invoiceBooks';
import type { InvoiceChoices } from './invoiceChoices';

/** What the invoices of a run have in common. */
export interface InvoiceRun {
	readonly books: Books;
	readonly settings: MappingSettings;
	readonly choices: InvoiceChoices;
	readonly records: InvoiceBooks;
}

/** The item of an invoice, or one that says why there is none. */
export async function mapDraft(draft: InvoiceDraft, run: InvoiceRun) {
	const booking = bookedDraft(draft);
	const reason = skipReason(booking, run.settings);
	if (reason) return skipped(booking, reason, run.books);
	return await ofBooking(booking, async () => await mapped(draft, booking, run));
}

async function mapped(draft: InvoiceDraft, booking: Booking, run: InvoiceRun) {
	const { books, settings, records } = run;
	const { currency, marketplace, lines } = draft;
	requireDecimals(booking.journals, books.decimalsOf(currency));
	uncategorizedCharges(booking, settings.onUncategorized);
	const accounts = accountsIn(booking, settings, books);
	const accountOf = usableAccounts(accounts);
	const { exchange, warnings } = await rateOf(booking, unknownPayment, settings, books);
	const journalLines = booking.journals.flatMap((journal) => journal.lines);
	const name = nameOf(draft, run);
	const id = await records.customerId(name, { code: currency, id: books.currencyIdOf(currency) });
	const items = new Map<string, string>();
	const wish = {
		marketplace,
		accountIdOf: (category: string) => {
			const line = journalLines.find((one) => one.category === category);
			return line ? accountOf(line).accountId : '';
		},
	};
	for (const line of lines) items.set(keyOf(line), await records.itemId(line, wish));
	return {
		...invoiceItem(draft, booking, {
			books,
			settings,
			exchange,
			customer: { name, id },
			itemIdOf: (line) => items.get(keyOf(line)) ?? '',
		}),
		warnings: [...warnings, ...booking.warnings],
	};
}

const keyOf = ({ category, sku }: { category: string; sku: string }): string =>
	`${category} ${sku}`;

const nameOf = ({ currency, marketplace }: InvoiceDraft, { choices, settings }: InvoiceRun) =>
	fillName(choices.customer, {
		currency,
		marketplaces: marketplace === '' ? [] : [marketplace],
		marketplaceIfNone: settings.marketplaceIfNone || 'Amazon',
	}) ?? choices.customer;

const skipped = (booking: Booking, reason: string, books: Books) => ({
	...identityOf(booking, books),
	key: sourceKeyOf(booking),
	skipped: true,
	reason,
});
