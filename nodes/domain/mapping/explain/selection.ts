import { categories, type CategoryId } from '../../catalogue/categories';
import { isProblem } from '../../ledger/accountProblem';
import type { AccountChoice } from '../../ledger/chartOfAccounts';
import type { Accounts, Posted } from '../accountsOf';

/** Which line of a journal is asked about; what is empty means all of them. */
export interface Selection {
	readonly categories: readonly CategoryId[];
	readonly account: AccountChoice | null;
	/** `2026-05`, or a day, `2026-05-31`. */
	readonly month: string;
	/** A reference, `AMZ-S-24391894961-202605`. */
	readonly journal: string;
}

const balances: readonly CategoryId[] = ['clearing', 'carriedForward', 'deferredBalance'];

/** Net payout and balances are of no single charge: all charges together come to them. */
export const isBalance = ({ categories: wanted }: Selection): boolean =>
	wanted.length > 0 && wanted.every((category) => balances.includes(category));

export const isOfKind = ({ categories: wanted }: Selection, category: CategoryId): boolean =>
	wanted.length === 0 || wanted.includes(category);

/** Whether a line of this kind and rule posts to the account that is asked about. */
export function isOnAccount({ account }: Selection, posted: Posted, accounts: Accounts): boolean {
	if (!account) return true;
	const found = accounts.of(posted);
	const wanted = account.value.trim().toLowerCase();
	const names = isProblem(found)
		? [found.account]
		: [found.accountId, found.accountName, found.accountCode];
	return names.some((name) => name.toLowerCase() === wanted);
}

/** How a sentence calls it: `Product sales on Sales, 2026-05`. */
export function nameOf({ categories: wanted, account, month, journal }: Selection): string {
	const kinds = wanted.map((category) => categories[category].label).join(', ') || 'All charges';
	const on = account ? ` on ${account.value}` : '';
	return [`${kinds}${on}`, month, journal].filter(Boolean).join(', ');
}
