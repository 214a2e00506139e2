import type { IExecuteFunctions } from 'n8n-workflow';
import { createZohoBooks } from '../../../clients/zohoBooks/client';
import type { LedgerAccount } from '../../../domain/ledger/chartOfAccounts';
import { wantedAccounts } from '../../../domain/ledger/wantedAccounts';
import { postedOnce } from '../../../domain/mapping/accountsOf';
import type { Books } from '../../../domain/mapping/books';
import { withBalanceRules } from '../../../domain/mapping/postedJournals';
import type { MappingSettings } from '../../../domain/mapping/settings';
import type { Booking } from '../../../domain/policies/booking';
import { createAccount } from '../reference/createAccounts';

/** Creates what a booking posts to and the chart lacks; answers with the books that have it. */
export async function withMissingAccounts(
	ctx: IExecuteFunctions,
	booking: Booking,
	{ accounts, rules, marketplaceIfNone }: MappingSettings,
	books: Books,
): Promise<Books> {
	const { currency, marketplaces } = booking;
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
	for (const wanted of wantedAccounts(needed, accounts, naming, books.accounts)) {
		if (wanted.canBeCreated) created.push((await createAccount(zoho, wanted)).account);
	}
	return created.length === 0 ? books : { ...books, accounts: [...books.accounts, ...created] };
}
