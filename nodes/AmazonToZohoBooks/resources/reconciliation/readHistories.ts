import { closingLists } from '../../../clients/zohoBooks/closing';
import type { ZohoBooks } from '../../../clients/zohoBooks/zohoBooks';
import type { LedgerAccount } from '../../../domain/ledger/chartOfAccounts';
import {
	accountEntry,
	type AccountHistory,
} from '../../../domain/reconciliation/books/accountHistory';
import { isRefusedList } from './refusedList';

/** Ten pages of an account; a balance that lacks entries would be a wrong one. */
const mostEntries = 2_000;

/** Every entry of the accounts up to a day. An account that has too many, or is refused, is a gap. */
export async function readHistories(
	zoho: ZohoBooks,
	accounts: readonly LedgerAccount[],
	until: string,
) {
	const found: AccountHistory[] = [];
	const gaps: string[] = [];
	for (const { accountId, accountName, accountType } of accounts) {
		const subject = `entries of ${accountName}`;
		const query = { account_id: accountId, 'date.end': until };
		const asked = zoho.list(closingLists.accountTransactions, query, mostEntries + 1, subject);
		const rows = await orRefusal(asked);
		if (typeof rows === 'string') gaps.push(`${accountName} could not be read. ${rows}`);
		else if (rows.length > mostEntries) {
			gaps.push(`${accountName} has more than ${mostEntries} entries: its balance is not shown.`);
		} else {
			const entries = rows.map(accountEntry).filter((entry) => entry !== null);
			found.push({ accountId, accountName, accountType, entries });
		}
	}
	return { accounts: found, gaps };
}

/** The rows, or the words with which Zoho Books refuses them. */
const orRefusal = async <T>(rows: Promise<T>): Promise<T | string> =>
	await rows.catch(async (error: unknown) =>
		isRefusedList(error) ? error.message : await Promise.reject(error as Error),
	);
