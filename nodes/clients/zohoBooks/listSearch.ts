import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { createZohoBooks } from './client';

/** The organizations of the connected user. */
export async function searchOrganizations(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const organizations = await createZohoBooks(this, '').listOrganizations();
	return found(
		organizations.map(({ name, organization_id: value, currency_code: currency }) => ({
			name: `${name} (${[value, currency].filter(Boolean).join(', ')})`,
			value,
		})),
		filter,
	);
}

/** The active accounts of the chosen organization's chart of accounts. */
export async function searchAccounts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const zoho = createZohoBooks(this, organizationOf(this));
	const accounts = await zoho.listAccounts({ filter_by: 'AccountType.Active' });
	return found(
		accounts.map(({ account_id: value, account_name: name, account_code: code }) => ({
			name: code ? `${code} ${name}` : name,
			value,
		})),
		filter,
	);
}

function organizationOf(ctx: ILoadOptionsFunctions): string {
	const chosen = ctx.getCurrentNodeParameter('organizationId', { extractValue: true });
	return typeof chosen === 'string' ? chosen : '';
}

function found(results: INodeListSearchItems[], filter = ''): INodeListSearchResult {
	const wanted = filter.trim().toLowerCase();
	return { results: results.filter(({ name }) => name.toLowerCase().includes(wanted)) };
}
