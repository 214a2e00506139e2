import type { IExecuteFunctions } from 'n8n-workflow';
import { createZohoBooks } from '../../../clients/zohoBooks/client';
import type { LedgerAccount } from '../../../domain/ledger/chartOfAccounts';
import { wantedAccounts } from '../../../domain/ledger/wantedAccounts';
import { postedOnce } from '../../../domain/mapping/accountsOf';
import type { Books } from '../../../domain/mapping/books';
import { differenceCategory } from '../../../domain/mapping/exchangeDifferenceItem';
import { withBalanceRules } from '../../../domain/mapping/postedJournals';
import type { MappingSettings } from '../../../domain/mapping/settings';
import type { Booking } from '../../../domain/policies/booking';
import { createAccount } from '../reference/createAccounts';

/** Creates what a booking posts to and the chart lacks; answers with the books that have it. */
export async function withMissingAccounts(
	ctx: IExecuteFunctions,
	booking: Booking,
	settings: MappingSettings,
	books: Books,
): Promise<Books> {
	const { accounts, rules, marketplaceIfNone } = settings;
	const { currency, marketplaces, source } = booking;
	const named = marketplaces.length === 1 ? marketplaces : [marketplaceIfNone].filter(Boolean);
	const naming = {
		marketplaces: named,
		currencies: [currency],
	};
	const zoho = createZohoBooks(ctx, books.organizationId);
	const created: LedgerAccount[] = [];
	const needed = postedOnce(withBalanceRules(booking, rules).journals).map(
		({ category, rule }) => ({
			category,
			chosen: rule?.then.account ?? null,
		}),
	);
	const isForeign = source.kind === 'settlement' && currency !== books.baseCurrency;
	if (isForeign) needed.push({ category: differenceCategory(settings), chosen: null });
	for (const wanted of wantedAccounts(needed, accounts, naming, books.accounts)) {
		if (wanted.canBeCreated) created.push((await createAccount(zoho, wanted)).account);
	}
	return created.length === 0 ? books : { ...books, accounts: [...books.accounts, ...created] };
}
