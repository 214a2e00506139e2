import type { INodeProperties } from 'n8n-workflow';
import { accountPicker } from '../../panel/accountFields';

export const createMissingItems: INodeProperties = {
	displayName: 'Create Missing Items',
	name: 'createMissingItems',
	type: 'boolean',
	default: false,
	description:
		'Whether to create an item in Zoho Books for each listing that has none. Amazon is never changed.',
};

export const itemAccount: INodeProperties = {
	...accountPicker(
		{
			displayName: 'Sales Account of New Items',
			name: 'itemAccount',
			description: 'Where their sales are booked on invoices; empty leaves it to Zoho Books',
		},
		'As Zoho Books proposes',
	),
	displayOptions: { show: { createMissingItems: [true] } },
};
