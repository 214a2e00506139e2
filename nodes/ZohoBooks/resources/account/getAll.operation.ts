import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { listFields, wantedCount } from '../../../common/listFields';
import { zohoOf } from '../zohoOf';

/** Zoho takes these words with exactly these capitals. */
const filter: INodeProperties = {
	displayName: 'Accounts',
	name: 'filterBy',
	type: 'options',
	default: 'AccountType.Active',
	description: 'Which accounts of the chart to list',
	options: [
		{ name: 'Active', value: 'AccountType.Active' },
		{ name: 'All', value: 'AccountType.All' },
		{ name: 'Assets', value: 'AccountType.Asset' },
		{ name: 'Equity', value: 'AccountType.Equity' },
		{ name: 'Expenses', value: 'AccountType.Expense' },
		{ name: 'Inactive', value: 'AccountType.Inactive' },
		{ name: 'Income', value: 'AccountType.Income' },
		{ name: 'Liabilities', value: 'AccountType.Liability' },
	],
};

export const getAll: Operation = {
	description: shownFor('account', ['getAll'], [filter, ...listFields]),
	run: perItem(async (ctx, item) => {
		const query = { filter_by: ctx.getNodeParameter('filterBy', item, 'AccountType.Active') };
		const accounts = await zohoOf(ctx, item).listAccounts(query, wantedCount(ctx, item));
		return accounts.map((json) => ({ json }));
	}),
};
