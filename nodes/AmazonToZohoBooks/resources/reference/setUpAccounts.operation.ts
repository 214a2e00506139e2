import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { createZohoBooks } from '../../../clients/zohoBooks/client';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import type { Account, ZohoBooks } from '../../../clients/zohoBooks/zohoBooks';
import type { Operation } from '../../../common/operation';
import { failedOrThrow } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { accounts } from '../../panel/accountFields';
import { currenciesField, marketplacesField } from '../../panel/filterFields';
import { mappingSettings } from '../../panel/settings';
import { wantedAccounts, type WantedAccount } from './wantedAccounts';

/** Creates what is missing of the accounts that the mapping names; runs once, whatever comes in. */
async function run(ctx: IExecuteFunctions): Promise<INodeExecutionData[]> {
	try {
		const zoho = createZohoBooks(ctx, chosenOrganization(ctx, 0));
		const create = await creator(zoho);
		const items: INodeExecutionData[] = [];
		for (const wanted of wantedAccounts(mappingSettings(ctx, 0))) items.push(await create(wanted));
		return items.map((item) => ({ ...item, pairedItem: { item: 0 } }));
	} catch (error) {
		return [failedOrThrow(ctx, error, 0)];
	}
}

/** Zoho refuses a second account of the same name; then another run has just made it. */
async function creator(zoho: ZohoBooks) {
	let chart = await zoho.listAccounts();
	return async ({ name, type, categories }: WantedAccount) => {
		const known = find(chart, name);
		if (known) return shown(known, 'alreadyThere', categories);
		const account = { account_name: name, account_type: type };
		const created = await zoho.createAccount(account).catch(async (refused: unknown) => {
			chart = await zoho.listAccounts();
			return find(chart, name) ?? (await Promise.reject(refused as Error));
		});
		return shown(created, 'created', categories);
	};
}

const find = (chart: readonly Account[], name: string): Account | undefined =>
	chart.find(({ account_name }) => account_name.trim().toLowerCase() === name.toLowerCase());

const shown = (account: Account, outcome: string, categories: readonly string[]) => ({
	json: {
		outcome,
		accountId: account.account_id,
		accountName: account.account_name,
		accountType: account.account_type,
		isActive: account.is_active !== false,
		categories: [...categories],
	},
});

export const setUpAccounts: Operation = {
	description: shownFor(
		'reference',
		['setUpAccounts'],
		[accounts, marketplacesField, currenciesField],
	),
	run,
};
