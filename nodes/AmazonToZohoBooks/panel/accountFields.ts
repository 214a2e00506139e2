import type { INodeProperties } from 'n8n-workflow';
import { groupSearch } from './groupSearch';
import { titleCase } from './titleCase';
import {
	accountGroupIds,
	accountGroups,
	type AccountGroupId,
} from '../../domain/catalogue/accountGroups';
import { categories, type CategoryId } from '../../domain/catalogue/categories';
import { pickedCategories } from '../../domain/catalogue/categoryId';

/** The parameter that holds the account of a group. */
export const groupField = (id: AccountGroupId): string => `${id}Account`;

const byText = (displayName: string, name: string, example: string) => ({
	displayName,
	name,
	type: 'string' as const,
	placeholder: `e.g. ${example}`,
});

/** Picks an account from the list, or names it. */
export const accountPicker = (
	field: Partial<INodeProperties>,
	placeholder: string,
	search = 'searchAccounts',
): INodeProperties => ({
	displayName: 'Account',
	name: 'account',
	type: 'resourceLocator',
	default: {
		mode: 'list',
		value: '',
	},
	...field,
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder,
			typeOptions: {
				searchListMethod: search,
				searchable: true,
			},
		},
		byText('By Name', 'name', 'Amazon Sales'),
		byText('By Code', 'code', '4000'),
		byText('By ID', 'id', '460000000000361'),
	],
});

const defaultNames = (ids: readonly CategoryId[]): string => {
	const names = ids.map((id) => categories[id].defaultAccount);
	return [...new Set(names)].join(', ');
};

const groupPicker = (id: AccountGroupId): INodeProperties => {
	const { label, categories: ids } = accountGroups[id];
	const names = defaultNames(ids);
	const kinds = ids.map((category) => categories[category].label.toLowerCase()).join(', ');
	return accountPicker(
		{
			displayName: `${label} Account`,
			name: groupField(id),
			description: `For ${kinds}. With none chosen: ${names}. A name may contain {marketplace} and {currency}.`,
		},
		names,
		groupSearch(id),
	);
};

/** Every kind of charge, as a list shows it. */
export const kindChoices = pickedCategories
	.map((id) => ({
		name: `${categories[id].group}: ${categories[id].label}`,
		value: id,
	}))
	.sort((left, right) => left.name.localeCompare(right.name))
	.map(({ name, value }) => ({ name: titleCase(name), value }));

/** A kind of charge whose account is not that of its group. */
const otherAccounts: INodeProperties = {
	displayName: 'Other Account For',
	name: 'otherAccounts',
	type: 'fixedCollection',
	typeOptions: {
		multipleValues: true,
		multipleValueButtonText: 'Add Kind of Charge',
		fixedCollection: {
			layout: 'inline',
		},
	},
	default: {},
	placeholder: 'Add Kind of Charge',
	description: 'A kind of charge that posts to an account of its own',
	options: [
		{
			displayName: 'Kind of Charge',
			name: 'row',
			values: [
				{
					displayName: 'Kind of Charge',
					name: 'category',
					type: 'options',
					default: 'referralFees',
					options: kindChoices,
				},
				accountPicker({}, 'Choose an account'),
			],
		},
	],
};

/** The accounts of the organization's own chart, by group, then exceptions. */
export const accountFields: readonly INodeProperties[] = [
	...accountGroupIds.map(groupPicker),
	otherAccounts,
];

/**
 * One resource locator per category id, as workflows and programs set them. The panel does not show it:
 * what is chosen in the panel goes before it.
 */
export const accountsByCategory: INodeProperties = {
	displayName: 'Accounts',
	name: 'accounts',
	type: 'hidden',
	default: {},
};
