import { categories, type CategoryId } from '../catalogue/categories';
import type { LedgerAccount } from '../ledger/chartOfAccounts';
import type { LedgerJournal } from './books/ledgerJournal';

/** Balance sheet categories whose accounts are read with all their entries. */
export const balanceRoles = [
	'clearing',
	'carriedForward',
	'reserveHeld',
	'deferredBalance',
	'uncategorized',
] as const satisfies readonly CategoryId[];

export type BalanceRole = (typeof balanceRoles)[number];

/** The accounts that hold each role: those that the journals use, and the one of the default name. */
export type AccountsByRole = ReadonlyMap<BalanceRole, readonly LedgerAccount[]>;

export function accountsByRole(
	journals: readonly LedgerJournal[],
	chart: readonly LedgerAccount[],
): AccountsByRole {
	return new Map(
		balanceRoles.map((role) => {
			const used = new Set(
				journals
					.flatMap(({ lines }) => lines)
					.filter(({ category }) => category === role)
					.map(({ accountId }) => accountId),
			);
			const name = categories[role].defaultAccount.toLowerCase();
			const accounts = chart.filter(
				({ accountId, accountName }) =>
					used.has(accountId) || (used.size === 0 && accountName.toLowerCase() === name),
			);
			return [role, accounts];
		}),
	);
}
