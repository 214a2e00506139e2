import type { INodeProperties } from 'n8n-workflow';
import { pickField } from './pickField';

/** Amazon's SKUs whose item in Zoho Books has another SKU; all others are the same. */
export const skuMapField: INodeProperties = {
	displayName: 'SKU Map',
	name: 'skuMap',
	type: 'fixedCollection',
	typeOptions: {
		multipleValues: true,
		multipleValueButtonText: 'Add SKU',
		fixedCollection: {
			layout: 'inline',
		},
	},
	default: {},
	placeholder: 'Add SKU',
	description:
		'Only for SKUs that Amazon and Zoho Books write differently: by default an item is found by the same SKU',
	options: [
		{
			displayName: 'SKU',
			name: 'row',
			values: [
				{
					displayName: 'Amazon SKU',
					name: 'sku',
					type: 'string',
					default: '',
					placeholder: 'e.g. BK-001-NEW',
				},
				pickField({
					title: 'Item',
					name: 'item',
					search: 'searchItems',
					placeholder: 'Choose an item',
					description: 'The item of Zoho Books',
				}),
			],
		},
	],
};

/** For more SKUs than rows of a panel are good for. */
export const skuMapRowsField: INodeProperties = {
	displayName: 'SKU Map From a Table',
	name: 'skuMapRows',
	type: 'json',
	default: '[]',
	description:
		'An expression with the items of a table or a CSV file before this node, each with sku and item_id: {{ $(’SKU table’).all() }}',
};

export const revenueFromItemsField: INodeProperties = {
	displayName: 'Sales Account of the Item',
	name: 'revenueFromItems',
	type: 'boolean',
	default: false,
	description:
		'Whether product sales post to the sales account of the SKU’s item in Zoho Books. SKUs without such an item post to the account for product sales and are named in the warnings.',
};
