import type { IExecuteFunctions } from 'n8n-workflow';
import { createZohoBooks } from './client';
import type { Account, Currency, ZohoBooks } from './zohoBooks';
import type { LedgerAccount } from '../../domain/ledger/chartOfAccounts';
import type { Books, CurrencyBook } from '../../domain/mapping/books';
import { Refusal } from '../../domain/refusal';

export async function readBooks(ctx: IExecuteFunctions, organizationId: string): Promise<Books> {
	const zoho = createZohoBooks(ctx, organizationId);
	const [id, organizations, accounts, currencies] = await Promise.all([
		zoho.organizationId(),
		zoho.listOrganizations(),
		zoho.listAccounts(),
		zoho.listCurrencies(),
	]);
	const organization = organizations.find(({ organization_id }) => organization_id === id);
	if (!organization) throw unknownOrganization(id);
	return {
		organizationId: id,
		baseCurrency: organization.currency_code,
		timeZone: organization.time_zone,
		takesTaxIds: organization.currency_code !== 'INR',
		accounts: accounts.map(ledgerAccount),
		...currencyBook(currencies, zoho),
	};
}

/** What mapping asks of the organization's currencies. */
export function currencyBook(currencies: readonly Currency[], zoho: ZohoBooks): CurrencyBook {
	const find = (code: string) => currencies.find(({ currency_code: one }) => one === code);
	const currencyOf = (code: string): Currency => {
		const currency = find(code);
		if (!currency) throw missingCurrency(code);
		return currency;
	};
	return {
		hasCurrency: (code) => find(code) !== undefined,
		currencyIdOf: (code) => currencyOf(code).currency_id,
		decimalsOf: (code) => decimalsIn(currencyOf(code)),
		storedRate: async (code, date) => await zoho.storedRate(currencyOf(code).currency_id, date),
	};
}

/** Zoho writes what it does not know as an empty text: then nothing is refused. */
const decimalsIn = ({ price_precision: precision = '' }: Currency): number =>
	precision === '' ? Infinity : +precision;

/** An account as Zoho Books gives it, in the words of the domain. */
export const ledgerAccount = (account: Account): LedgerAccount => ({
	accountId: account.account_id,
	accountName: account.account_name,
	accountCode: account.account_code ?? '',
	accountType: account.account_type,
	isActive: account.is_active !== false,
});

const unknownOrganization = (id: string): Refusal =>
	new Refusal(
		'wrongOrganization',
		`This Zoho Books login has no organization ${id}.`,
		'Pick an organization from the list, or check the organization ID and the region of the credential.',
		{ organizationId: id },
	);

const missingCurrency = (code: string): Refusal =>
	new Refusal(
		'missingCurrency',
		`Your Zoho Books organization does not have the currency ${code}.`,
		`Add ${code} in Zoho Books under Settings, Currencies; or let the mapper add it, with its option "Create Missing Currency".`,
		{ currency: code },
	);
