import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { collections } from '../../../clients/zohoBooks/collections';
import { listSearchOf } from '../../../clients/zohoBooks/listSearch';
import { unchangedAccount } from './rulesField';

const searchAccounts = listSearchOf(collections.accounts);

/** The accounts that journals may use, below the choice to leave the account as it is. */
export async function searchRuleAccounts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const { results } = await searchAccounts.call(this, filter);
	const unchanged = { name: '(Account as Before)', value: unchangedAccount };
	return { results: filter ? results : [unchanged, ...results] };
}
