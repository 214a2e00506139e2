import type { IExecuteFunctions } from 'n8n-workflow';
import { timeZoneOf } from '../../../../domain/mapping/settings';
import { LocalDays } from '../../../../domain/policies/daily/localDays';
import type { Order } from '../../../../domain/sources/orders/order';
import { booksOfRun } from '../booksOfRun';
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
	const { current: books } = await booksOfRun(ctx)(organizationId);
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
