import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { createZohoBooks } from '../../../../clients/zohoBooks/client';
import { chosenOrganization } from '../../../../clients/zohoBooks/organizationField';
import { perItem } from '../../../../common/perItem';
import { settlementPayments } from '../../../../domain/invoices/settlementPayments';
import type { Books } from '../../../../domain/mapping/books';
import { ofBooking } from '../../../../domain/mapping/identity';
import type { Payment } from '../../../../domain/mapping/payment';
import { noPayment, paymentItem, receivableIn } from '../../../../domain/mapping/paymentItem';
import { rateOf } from '../../../../domain/mapping/rateOf';
import type { MappingSettings } from '../../../../domain/mapping/settings';
import { skipReason } from '../../../../domain/mapping/skipReason';
import type { Booking } from '../../../../domain/policies/booking';
import { paymentOf, settlementFile } from '../../../panel/settlementSource';
import { booksOfRun } from '../booksOfRun';
import { bookWith } from '../eachBooking';
import { ordersPosted, type OrdersPosted } from '../ordersPosted';
import { whyNoneMayCome, whyPaymentsWait } from './clearedBySettlement';
import { invoiceSettings } from './invoiceChoices';

/** What settlements pay of invoices: one payment for each customer, once the settlement's journals stand. */
export async function mapSettlements(ctx: IExecuteFunctions) {
	const booksOf = booksOfRun(ctx);
	return await perItem(async (_ctx, item) => {
		const { current: books } = await booksOf(chosenOrganization(ctx, item));
		const settings = invoiceSettings(ctx, item);
		const file = settlementFile(ctx, item);
		const orders = await ordersPosted(ctx, file, settings, books.organizationId);
		const booking = await bookWith(file, settings, books, orders.posted);
		const payments = await ofBooking(booking, async () => {
			return await mapPayments(booking, orders, {
				ctx,
				settings,
				books,
				payment: paymentOf(ctx, item),
			});
		});
		return payments.map((json) => ({ json }));
	})(ctx);
}

interface Context {
	readonly ctx: IExecuteFunctions;
	readonly settings: MappingSettings;
	readonly books: Books;
	readonly payment: Payment;
}

async function mapPayments(
	booking: Booking,
	{ paid, posted }: OrdersPosted,
	{ ctx, settings, books, payment }: Context,
): Promise<IDataObject[]> {
	const { source } = booking;
	const reason = skipReason(booking, settings);
	if (reason) return [noPayment(booking, books, reason)];
	const payments = settlementPayments(paid, posted);
	const receivable = receivableIn(booking, settings, books);
	const zoho = createZohoBooks(ctx, books.organizationId);
	if (payments.length === 0 || !receivable) {
		const open = await whyNoneMayCome(zoho, source.id);
		return [noPayment(booking, books, open ?? `${source.name} pays no invoice.`, open !== null)];
	}
	if (settings.journalStatus === 'draft') return [noPayment(booking, books, noDrafts, true)];
	const wait = await whyPaymentsWait(zoho, source.id, receivable);
	if (wait) return [noPayment(booking, books, wait, true)];
	const { exchange, warnings } = await rateOf(booking, payment, settings, books);
	const { accountId } = receivable;
	return payments.map((one) => {
		if (one.amount.minor <= 0n) return noPayment(booking, books, belowZero(source.name));
		const item = paymentItem(one, booking, { books, exchange, accountId });
		return { ...item, warnings: [...warnings, ...booking.warnings] };
	});
}

const noDrafts =
	'Zoho Books has no drafts of payments: they are posted once "Post Journals As" is "Published".';

const belowZero = (name: string): string =>
	`${name} takes more back for a customer’s orders than it pays: enter that by hand.`;
