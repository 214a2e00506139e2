import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { createZohoBooks } from './client';
import { isRecord } from '../../domain/exactJson';
import { Refusal } from '../../domain/refusal';
import { within, type Collection } from './collections';
import { rowsInRecord } from './rowsInRecord';
import { organizationForPicking } from './organizationField';

type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/** What a panel calls when it picks from a list. Zoho searches where it can; else the list is read and searched here. */
export const listSearchOf = (of: Collection): ListSearch =>
	async function (this, filter = '', paginationToken = '1') {
		const { needsNoOrganization, search } = of;
		const collection = of.parent === undefined ? of : within(of, parentOf(this, of.parent));
		const organization = needsNoOrganization ? '' : organizationForPicking(this);
		const zoho = createZohoBooks(this, organization);
		if (search === undefined) {
			const rows = await (of.inRecord ? rowsInRecord(zoho, of) : zoho.list(collection));
			const results = resultsOf(collection, rows);
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

/** The record chosen in the field beside this one (`&` is n8n's word for it), or in the panel itself. */
function parentOf(ctx: ILoadOptionsFunctions, name: string): string {
	const sent: unknown =
		ctx.getCurrentNodeParameter(`&${name}`) ?? ctx.getCurrentNodeParameter(name);
	const value: unknown = isRecord(sent) ? sent.value : sent;
	const id = typeof value === 'string' && !value.startsWith('=') ? value.trim() : '';
	if (id !== '') return id;
	const nextStep = 'Choose it first, or give the ID here.';
	throw new Refusal(
		'missingValue',
		`What this list belongs to is not chosen yet. ${nextStep}`,
		nextStep,
	);
}

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
