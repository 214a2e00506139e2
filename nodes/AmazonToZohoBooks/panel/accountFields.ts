import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { categories, type CategoryId } from '../../domain/catalogue/categories';
import { settlementCategories } from '../../domain/catalogue/categoryId';

const accountField = (id: CategoryId): INodeProperties => ({
	displayName: categories[id].label,
	name: id,
	type: 'resourceLocator',
	default: { mode: 'name', value: categories[id].defaultAccount },
	description: `${categories[id].group}. With nothing chosen: ${categories[id].defaultAccount}.`,
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchAccounts', searchable: true },
		},
		{ displayName: 'By Name', name: 'name', type: 'string', placeholder: 'e.g. Amazon Sales' },
		{ displayName: 'By Code', name: 'code', type: 'string', placeholder: 'e.g. 4000' },
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 460000000000361' },
	],
});

const options: Array<INodePropertyOptions | INodeProperties | INodePropertyCollection> =
	settlementCategories.map(accountField);

/** One account per category, picked from the organization's own chart of accounts. */
export const accounts: INodeProperties = {
	displayName: 'Accounts',
	name: 'accounts',
	type: 'collection',
	placeholder: 'Choose an Account for…',
	default: {},
	description:
		'The Zoho Books account that each kind of charge posts to. Kinds that are not listed here use the default name shown with them. A name may contain {marketplace} and {currency}.',
	options,
};
