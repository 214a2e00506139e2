import type { IExecuteFunctions } from 'n8n-workflow';
import { createZohoBooks } from '../../clients/zohoBooks/client';
import { chosenOrganization } from '../../clients/zohoBooks/organizationField';
import type { ZohoBooks } from '../../clients/zohoBooks/zohoBooks';

/** Clients by run: the credential, and the organization of a user who has just one, are read once. */
const clients = new WeakMap<IExecuteFunctions, Map<string, ZohoBooks>>();

/** Zoho Books as the panel sets it up for an item. */
export function zohoOf(
	ctx: IExecuteFunctions,
	item: number,
	organizationId = chosenOrganization(ctx, item),
): ZohoBooks {
	const { callsAtOnce, callsPerMinute, longestWait } = ctx.getNodeParameter('options', item, {});
	const settings = {
		...(isPositive(callsAtOnce) ? { callsAtOnce } : {}),
		...(isPositive(callsPerMinute) ? { callsPerMinute } : {}),
		...(isPositive(longestWait) ? { budgetSeconds: longestWait } : {}),
	};
	const known = clients.get(ctx) ?? new Map<string, ZohoBooks>();
	clients.set(ctx, known);
	const key = JSON.stringify([organizationId, settings]);
	const client = known.get(key) ?? createZohoBooks(ctx, organizationId, settings);
	known.set(key, client);
	return client;
}

const isPositive = (value: unknown): value is number => typeof value === 'number' && value > 0;
