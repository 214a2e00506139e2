import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { ledgerAccount } from '../../clients/zohoBooks/books';
import { createZohoBooks } from '../../clients/zohoBooks/client';
import { collections } from '../../clients/zohoBooks/collections';
import { organizationForPicking } from '../../clients/zohoBooks/organizationField';
import type { Account } from '../../clients/zohoBooks/zohoBooks';
import {
	accountGroupIds,
	accountGroups,
	type AccountGroupId,
} from '../../domain/catalogue/accountGroups';
import { suggestionsFor } from '../../domain/mapping/suggestions/suggestAccounts';
import { groupSearch } from './groupSearch';

/** Accounts that journals may use; those that fit the group stand first, so that the best is one click away. */
const searchAccountsOf = (group: AccountGroupId) =>
	async function (this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
		const { label, id, isLeftOut } = collections.accounts;
		const zoho = createZohoBooks(this, organizationForPicking(this));
		const rows = await zoho.list(collections.accounts);
		const chart = rows.map((row) => ledgerAccount(row as Account));
		const fitting = suggestionsFor(accountGroups[group].categories[0], chart);
		const place = new Map(fitting.map(({ account }, index) => [account.accountId, index]));
		const wanted = filter.trim().toLowerCase();
		const results = rows
			.filter((row) => !isLeftOut(row))
			.map((row) => ({ name: label(row), value: String(row[id]) }))
			.filter(({ name }) => name.toLowerCase().includes(wanted));
		const order = ({ value }: { value: string }) => place.get(value) ?? fitting.length;
		return { results: results.sort((left, right) => order(left) - order(right)) };
	};

export const groupSearches = Object.fromEntries(
	accountGroupIds.map((id) => [groupSearch(id), searchAccountsOf(id)]),
);
