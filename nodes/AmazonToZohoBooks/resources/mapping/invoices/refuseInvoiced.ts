import type { IExecuteFunctions } from 'n8n-workflow';
import type { Booking } from '../../../../domain/policies/booking';
import type { SettlementFile } from '../../../../domain/policies/bookSettlement';
import { ordersOfSettlement } from '../../../../domain/policies/ordersOfSettlement';
import { Refusal } from '../../../../domain/refusal';
import type { BooksOfRun } from '../booksOfRun';
import { longestDelay } from '../ordersPosted';
import { hasInvoices, ledgerInvoices } from './ledgerInvoices';

/**
 * A settlement that is booked whole must not pay orders that stand as invoices: their sales would be booked
 * twice. Books without such invoices are asked once per run.
 */
export async function refuseInvoiced(
	ctx: IExecuteFunctions,
	file: SettlementFile,
	{ policy, source }: Booking,
	books: BooksOfRun,
): Promise<void> {
	if (policy === 'perOrder') return;
	const { organizationId } = books.current;
	books.hasInvoices ??= await hasInvoices(ctx, organizationId);
	if (!books.hasInvoices) return;
	const { paid, periodStart, periodEnd } = await ordersOfSettlement(file);
	const from = periodStart - longestDelay;
	const { orders } = await ledgerInvoices(ctx, organizationId, from, periodEnd);
	const invoiced = [...paid.keys()].filter((id) => orders.has(id));
	if (invoiced.length === 0) return;
	const orderIds = invoiced.slice(0, shown).join(', ');
	throw new Refusal(
		'bookedTwice',
		`${source.name} pays ${invoiced.length} order(s) that stand in Zoho Books as invoices (${orderIds}): with this posting policy their sales would be booked twice.`,
		'Set "Posting Policy" to "When the Order Ships", or void these invoices.',
		{ orderIds, sourceKey: `${source.kind}:${source.id}` },
	);
}

const shown = 5;
