import type { IDataObject } from 'n8n-workflow';
import { accountGroupIds, accountGroups } from '../../domain/catalogue/accountGroups';
import type { CategoryId } from '../../domain/catalogue/categories';
import { isCategoryId } from '../../domain/catalogue/categoryId';
import { isRecord } from '../../domain/exactJson';
import type { AccountChoice, AccountChoices } from '../../domain/ledger/chartOfAccounts';
import { groupField } from './accountFields';

type Choice = readonly [CategoryId, AccountChoice];

/**
 * The account of each category, from the parameters of a mapper. What the panel shows goes first: the
 * exceptions, then the groups, then `accounts`. An empty picker leaves its categories to what follows.
 */
export function accountChoices(parameters: IDataObject): AccountChoices {
	const choices = [
		...byCategory(parameters.accounts),
		...byGroup(parameters),
		...exceptions(parameters.otherAccounts),
	];
	return Object.fromEntries(choices);
}

function byCategory(accounts: unknown): Choice[] {
	if (!isRecord(accounts)) return [];
	return Object.entries(accounts).flatMap(([id, picked]) => chosen(id, picked));
}

const byGroup = (parameters: IDataObject): Choice[] =>
	accountGroupIds.flatMap((id) =>
		accountGroups[id].categories.flatMap((category) =>
			chosen(category, parameters[groupField(id)]),
		),
	);

function exceptions(otherAccounts: unknown): Choice[] {
	const rows = isRecord(otherAccounts) ? otherAccounts.row : [];
	if (!Array.isArray(rows)) return [];
	return rows
		.filter(isRecord)
		.flatMap(({ category, account }) => chosen(String(category), account));
}

function chosen(category: string, picked: unknown): Choice[] {
	const choice = accountChoice(picked);
	return isCategoryId(category) && choice ? [[category, choice]] : [];
}

/** What a picker holds, or the text of an expression; null where nothing is chosen. */
export function accountChoice(picked: unknown): AccountChoice | null {
	const { mode, value } = isRecord(picked) ? picked : { mode: 'name', value: picked };
	const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	if (text === '') return null;
	return {
		by: mode === 'name' || mode === 'code' ? mode : 'id',
		value: text,
	};
}
