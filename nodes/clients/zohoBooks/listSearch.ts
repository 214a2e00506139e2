import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { createZohoBooks } from './client';
import { collections, type Collection } from './collections';
import { organizationForPicking } from './organizationField';

type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/** What a panel calls when it picks from a list. Zoho searches where it can; else the list is read and searched here. */
export const listSearchOf = (collection: Collection): ListSearch =>
	async function (this, filter = '', paginationToken = '1') {
		const { needsNoOrganization, search } = collection;
		const organization = needsNoOrganization ? '' : organizationForPicking(this);
		const zoho = createZohoBooks(this, organization);
		if (search === undefined) {
			const results = resultsOf(collection, await zoho.list(collection));
			const wanted = filter.trim().toLowerCase();
			return { results: results.filter(({ name }) => name.toLowerCase().includes(wanted)) };
		}
		// Zoho takes at most 100 characters of a search text.
		const text = filter.trim().slice(0, 100);
		const query = text === '' ? {} : { [search]: text };
		const { rows, hasMore } = await zoho.page(collection, +paginationToken, query);
		const next = hasMore ? String(+paginationToken + 1) : undefined;
		return { results: resultsOf(collection, rows), paginationToken: next };
	};

const resultsOf = ({ id, label, isLeftOut }: Collection, rows: readonly IDataObject[]) =>
	rows
		.filter((row) => !isLeftOut?.(row))
		.map((row) => ({ name: label(row), value: String(row[id]) }));

/** The name of the method that picks from a list: `vendors` → `searchVendors`. */
export const searchMethod = (list: string): string =>
	`search${list.charAt(0).toUpperCase()}${list.slice(1)}`;

/** The methods of every list that is named, by their names. */
export const listSearches = <Name extends string>(lists: Readonly<Record<Name, Collection>>) =>
	Object.fromEntries(
		Object.entries<Collection>(lists).map(([name, of]) => [searchMethod(name), listSearchOf(of)]),
	) as Record<`search${Capitalize<Name>}`, ListSearch>;

export const searchAccounts = listSearchOf(collections.accounts);

export const searchOrganizations = listSearchOf(collections.organizations);
