import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { requiredText } from '../requiredText';
import { zohoOf } from '../zohoOf';
import { accountTypes } from './accountTypes';

const fields: INodeProperties[] = [
	{
		displayName: 'Name',
		name: 'accountName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Amazon Sales',
		description: 'Name of the account; Zoho wants each name once',
	},
	{
		displayName: 'Type',
		name: 'accountType',
		type: 'options',
		default: 'income',
		description: 'Where the account stands in the balance sheet or the profit and loss statement',
		options: accountTypes,
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			{
				displayName: 'Code',
				name: 'account_code',
				type: 'string',
				default: '',
				placeholder: 'e.g. 4000',
				description: 'Your own number for the account',
			},
			{
				displayName: 'Description',
				name: 'description',
				type: 'string',
				default: '',
				description: 'What the account is for',
			},
		],
	},
];

export const create: Operation = {
	description: shownFor('account', ['create'], fields),
	run: perItem(async (ctx, item) => {
		const account = {
			account_name: requiredText(ctx, item, 'accountName', 'Name'),
			account_type: requiredText(ctx, item, 'accountType', 'Type'),
			...filled(ctx.getNodeParameter('additionalFields', item, {})),
		};
		return [{ json: await zohoOf(ctx, item).createAccount(account) }];
	}),
};

const filled = (fields: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
