import type { IExecuteFunctions } from 'n8n-workflow';
import { createZohoBooks } from '../../clients/zohoBooks/client';
import { chosenOrganization } from '../../clients/zohoBooks/organizationField';
import type { ZohoBooks } from '../../clients/zohoBooks/zohoBooks';

/** Zoho Books as the panel sets it up for an item. */
export function zohoOf(
	ctx: IExecuteFunctions,
	item: number,
	organizationId = chosenOrganization(ctx, item),
): ZohoBooks {
	const { callsPerMinute, longestWait } = ctx.getNodeParameter('options', item, {});
	return createZohoBooks(ctx, organizationId, {
		...(isPositive(callsPerMinute) ? { callsPerMinute } : {}),
		...(isPositive(longestWait) ? { budgetSeconds: longestWait } : {}),
	});
}

const isPositive = (value: unknown): value is number => typeof value === 'number' && value > 0;
