import { ledgerAccount } from '../../../clients/zohoBooks/books';
import type { ZohoBooks } from '../../../clients/zohoBooks/zohoBooks';
import type { LedgerAccount } from '../../../domain/ledger/chartOfAccounts';
import type { WantedAccount } from '../../../domain/ledger/wantedAccounts';

/** An account that was missing, and whether this run made it or another one has. */
interface Made {
	readonly account: LedgerAccount;
	readonly outcome: 'created' | 'alreadyThere';
}

/** Creates an account, or finds the one that another run has just made: Zoho refuses a second of its name. */
export async function createAccount(
	zoho: ZohoBooks,
	{ wanted, type }: WantedAccount,
): Promise<Made> {
	const body = {
		account_name: wanted,
		account_type: type,
	};
	return await zoho.createAccount(body).then(
		(account): Made => ({ account: ledgerAccount(account), outcome: 'created' }),
		async (refused: Error) => (await madeByOthers(zoho, wanted)) ?? (await Promise.reject(refused)),
	);
}

async function madeByOthers(zoho: ZohoBooks, name: string): Promise<Made | null> {
	const chart = (await zoho.listAccounts()).map(ledgerAccount);
	const account = chart.find(({ accountName }) => isSame(accountName, name));
	return account ? { account, outcome: 'alreadyThere' } : null;
}

const isSame = (left: string, right: string): boolean =>
	left.trim().toLowerCase() === right.trim().toLowerCase();
