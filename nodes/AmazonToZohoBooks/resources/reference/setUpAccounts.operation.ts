import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ledgerAccount } from '../../../clients/zohoBooks/books';
import { createZohoBooks } from '../../../clients/zohoBooks/client';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import type { ZohoBooks } from '../../../clients/zohoBooks/zohoBooks';
import { agentSwitch, draftsOnly } from '../../../common/asTool';
import type { Operation } from '../../../common/operation';
import { once } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { isRecord } from '../../../domain/exactJson';
import type { LedgerAccount } from '../../../domain/ledger/chartOfAccounts';
import { wantedAccounts, type WantedAccount } from '../../../domain/ledger/wantedAccounts';
import { accountChoices } from '../../panel/accountChoices';
import { currenciesField, marketplacesField } from '../../panel/filterFields';
import { words } from '../../panel/settings';
import { createAccount } from './createAccounts';
import { accountsOfMapper, mapperParameters } from './mapperParameters';
import { needsOfMapper } from './needsOfMapper';

/** Creates what is missing of the accounts that the mapper names; runs once, whatever comes in. */
const run = once(async (ctx) => {
	const zoho = createZohoBooks(ctx, chosenOrganization(ctx, 0));
	const items: INodeExecutionData[] = [];
	for (const wanted of await everyWanted(ctx, zoho)) {
		items.push(await setUp(zoho, wanted, draftsOnly(ctx)));
	}
	return items.map((item) => ({ ...item, pairedItem: { item: 0 } }));
});

async function everyWanted(ctx: IExecuteFunctions, zoho: ZohoBooks): Promise<WantedAccount[]> {
	const parameters = mapperParameters(ctx);
	const options = isRecord(parameters.options) ? parameters.options : {};
	const list = (name: string): string[] => {
		const own = words(ctx.getNodeParameter(name, 0, []));
		return own.length > 0 ? own : words(options[name] ?? parameters[name]);
	};
	const chart = (await zoho.listAccounts()).map(ledgerAccount);
	const naming = {
		marketplaces: list('marketplaces'),
		currencies: list('currencies'),
	};
	return wantedAccounts(needsOfMapper(parameters), accountChoices(parameters), naming, chart);
}

async function setUp(zoho: ZohoBooks, wanted: WantedAccount, isDraftsOnly: boolean) {
	if (wanted.account) return shown(wanted.account, 'alreadyThere', wanted);
	if (!wanted.canBeCreated) return notFound(wanted);
	if (isDraftsOnly) return forAPerson(wanted);
	const { account, outcome } = await createAccount(zoho, wanted);
	return shown(account, outcome, wanted);
}

const shown = (account: LedgerAccount, outcome: string, { categories }: WantedAccount) => ({
	json: {
		outcome,
		accountId: account.accountId,
		accountName: account.accountName,
		accountType: account.accountType,
		isActive: account.isActive,
		categories: [...categories],
	},
});

const notThere = ({ wanted, categories }: WantedAccount, outcome: string, problem: string) => ({
	json: {
		outcome,
		accountId: wanted,
		accountName: '',
		accountType: '',
		isActive: false,
		categories: [...categories],
		problem,
	},
});

const notFound = (missing: WantedAccount) =>
	notThere(
		missing,
		'notFound',
		`The account "${missing.wanted}" was chosen in the mapper and does not exist in Zoho Books. Choose another one there.`,
	);

/** An account has no draft: an AI agent only says what is missing. */
const forAPerson = (missing: WantedAccount) =>
	notThere(
		missing,
		'missing',
		`The account "${missing.wanted}" is missing. An AI agent creates no accounts: run this yourself, or switch on "${agentSwitch.displayName}" in the tool.`,
	);

export const setUpAccounts: Operation = {
	description: shownFor(
		'reference',
		['setUpAccounts'],
		[accountsOfMapper, marketplacesField, currenciesField],
	),
	run,
};
