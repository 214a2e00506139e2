import type { IExecuteFunctions } from 'n8n-workflow';
import { createZohoBooks } from '../../../clients/zohoBooks/client';
import { isoDate } from '../../../domain/mapping/isoDate';
import type { MappingSettings } from '../../../domain/mapping/settings';
import { postedOrders, type PostedOrders } from '../../../domain/policies/postedOrders';

/**
 * Orders that stand in the ledger as journals of their own, dated within a period (milliseconds UTC); or
 * after its beginning, where journals of locked days may be entered later.
 */
export async function ledgerOrders(
	ctx: IExecuteFunctions,
	organizationId: string,
	from: number,
	to: number,
	{ onLocked }: Pick<MappingSettings, 'onLocked'>,
): Promise<PostedOrders> {
	const query = {
		reference_number_startswith: 'AMZ-O-',
		date_start: isoDate(from - day),
		...(onLocked === 'block' && { date_end: isoDate(to + day) }),
	};
	const zoho = createZohoBooks(ctx, organizationId);
	return postedOrders(await zoho.listJournals(query, Infinity, 'search for journals of orders'));
}

/** Dates of the books may lie a day beside those of UTC. */
const day = 86_400_000;
