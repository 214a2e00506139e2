import { collections } from '../../../clients/zohoBooks/collections';
import { closingLists } from '../../../clients/zohoBooks/closing';
import type { ZohoBooks } from '../../../clients/zohoBooks/zohoBooks';
import type { BankLine } from '../../../domain/reconciliation/bank/bankLine';
import {
	bankAccount,
	bookedLines,
	feedLine,
	type BankAccount,
} from '../../../domain/reconciliation/bank/feed';
import { accountEntry } from '../../../domain/reconciliation/books/accountHistory';
import { Refusal } from '../../../domain/refusal';

/** The bank account that is chosen, or all of them. */
export async function readBankAccounts(
	zoho: ZohoBooks,
	chosen: string,
	baseCurrency: string,
): Promise<BankAccount[]> {
	const rows = await zoho.list(collections.bankAccounts);
	const kept = rows.filter(({ account_id: id, account_type: type }) =>
		chosen === '' ? type === 'bank' : id === chosen,
	);
	if (kept.length > 0) return kept.map((row) => bankAccount(row, baseCurrency));
	throw new Refusal(
		'unknownAccount',
		'Zoho Books has no such bank account.',
		'Choose the bank account from the list.',
		{ account: chosen },
	);
}

/**
 * The open lines of the feeds, and what was taken from clearing already. Days are filtered here: that Zoho
 * Books leaves the dates of this list out of account was seen by others.
 */
export async function readFeed(
	zoho: ZohoBooks,
	accounts: readonly BankAccount[],
	clearing: string,
	from: string,
): Promise<BankLine[]> {
	const lines: BankLine[] = [];
	for (const account of accounts) {
		const query = { account_id: account.id, status: 'uncategorized' };
		const rows = await zoho.list(
			closingLists.bankTransactions,
			query,
			Infinity,
			`bank feed of ${account.name}`,
		);
		lines.push(...rows.map((row) => feedLine(row, account)).filter((line) => line !== null));
	}
	const query = { account_id: clearing, 'date.start': from };
	const taken = await zoho.list(
		closingLists.accountTransactions,
		query,
		Infinity,
		'entries of Amazon Clearing',
	);
	const entries = taken.map(accountEntry).filter((entry) => entry !== null);
	return [...lines, ...bookedLines(entries)].filter(({ date }) => date >= from);
}
