import type { IExecuteFunctions } from 'n8n-workflow';
import { draftsOnly } from '../../../../common/asTool';
import type { Books } from '../../../../domain/mapping/books';
import { timeZoneOf } from '../../../../domain/mapping/settings';
import { LocalDays } from '../../../../domain/policies/daily/localDays';
import { isShipped, type Order } from '../../../../domain/sources/orders/order';
import { optionReader } from '../../../panel/settings';
import { booksOfRun } from '../booksOfRun';
import { withMissingCurrency } from '../missingCurrency';
import { InvoiceBooks } from './invoiceBooks';
import { invoiceChoices, invoiceSettings } from './invoiceChoices';
import { ledgerStanding, type LedgerStanding } from './ledgerStanding';
import type { InvoiceRun } from './mapDraft';

/** What the orders of a run need besides. */
export interface OrdersRun extends InvoiceRun {
	readonly standing: LedgerStanding;
	readonly days: LocalDays;
	/** `yyyy-mm-dd` in the books' time zone. */
	readonly today: string;
}

export async function openInvoiceRun(
	ctx: IExecuteFunctions,
	organizationId: string,
	orders: readonly Order[],
): Promise<OrdersRun> {
	const given = invoiceSettings(ctx, 0);
	const choices = invoiceChoices(ctx);
	const { current } = await booksOfRun(ctx)(organizationId);
	const books = await withCurrencies(ctx, orders, current);
	// Amazon pays orders together with others, later: no rate of a payout is theirs.
	const isAmazons = given.exchangeRateSource === 'amazon';
	const settings = isAmazons ? { ...given, exchangeRateSource: 'zoho' as const } : given;
	const days = new LocalDays(timeZoneOf(settings, books));
	return {
		books,
		settings,
		choices,
		days,
		today: days.of(settings.asOf).date,
		standing: await ledgerStanding(ctx, books.organizationId, orders),
		records: new InvoiceBooks(ctx, books.organizationId, choices.isCreating, settings.itemOfSku),
	};
}

/** A currency that the organization lacks is added where the user allows it, and no AI agent asks. */
async function withCurrencies(
	ctx: IExecuteFunctions,
	orders: readonly Order[],
	known: Books,
): Promise<Books> {
	if (draftsOnly(ctx) || optionReader(ctx, 0)('createMissingCurrency') !== true) return known;
	const codes = new Set(orders.filter(isShipped).map(({ total }) => total.currency));
	let books = known;
	for (const code of codes) books = await withMissingCurrency(ctx, code, books);
	return books;
}
