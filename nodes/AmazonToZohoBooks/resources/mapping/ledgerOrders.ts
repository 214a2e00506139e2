import type { IExecuteFunctions } from 'n8n-workflow';
import { createZohoBooks } from '../../../clients/zohoBooks/client';
import { isoDate } from '../../../domain/mapping/isoDate';
import { postedOrders, type PostedOrders } from '../../../domain/policies/postedOrders';

/** Orders that stand in the ledger as journals of their own, dated within a period (milliseconds UTC). */
export async function ledgerOrders(
	ctx: IExecuteFunctions,
	organizationId: string,
	from: number,
	to: number,
): Promise<PostedOrders> {
	const query = {
		reference_number_startswith: 'AMZ-O-',
		date_start: isoDate(from - day),
		date_end: isoDate(to + day),
	};
	const zoho = createZohoBooks(ctx, organizationId);
	return postedOrders(await zoho.listJournals(query, Infinity, 'search for journals of orders'));
}

/** Dates of the books may lie a day beside those of UTC. */
const day = 86_400_000;
