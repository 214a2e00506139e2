import { isZero, subtract, sum, zero, type Money } from '../../money/money';
import type { BalanceSaid } from '../amazon/said';
import { balanceOn, type AccountHistory } from '../books/accountHistory';
import type { Month } from '../period';

/** A balance of Amazon's beside the account that holds it in the books. */
export interface BalanceRow {
	readonly name: string;
	readonly accounts: string;
	readonly asOf: string;
	readonly amazon: Money;
	/** Null where the accounts could not be read. */
	readonly books: Money | null;
	readonly difference: Money | null;
}

/** Accounts of the books by what they hold; null where they could not be read, or hold no such thing. */
export interface BalanceAccounts {
	readonly deferred: readonly AccountHistory[] | null;
	readonly reserved: readonly AccountHistory[] | null;
	readonly unsettled: readonly AccountHistory[] | null;
}

const compared = [
	['DEFERRED', 'Deferred orders', 'deferred'],
	['ACCOUNT_LEVEL_RESERVE', 'Reserve of the account', 'reserved'],
	['AVAILABLE', 'Available, not yet paid out', 'unsettled'],
] as const;

/**
 * Amazon's balances at the end of the month (or on the day that it was asked for) against the books; those
 * of several marketplaces in one currency together. RESERVED and TOTAL are sums of the others.
 */
export function balanceRows(
	balances: readonly BalanceSaid[],
	accounts: BalanceAccounts,
	month: Month,
): BalanceRow[] {
	const currencies = [...new Set(balances.map(({ amount }) => amount.currency))].sort();
	return currencies.flatMap((currency) =>
		compared.flatMap(([type, name, holder]) => {
			const said = balances.filter((one) => one.type === type && one.amount.currency === currency);
			const held = accounts[holder];
			// Books made of settlements alone do not know what Amazon has not settled.
			if (said.length === 0 || (type === 'AVAILABLE' && held === null)) return [];
			return balanceRow(name, said, held, currency, month) ?? [];
		}),
	);
}

function balanceRow(
	name: string,
	said: readonly BalanceSaid[],
	held: readonly AccountHistory[] | null,
	currency: string,
	month: Month,
): BalanceRow | null {
	const asOf = said[0]?.asOf.slice(0, 10) || month.to;
	const amazon = sum(
		said.map(({ amount }) => amount),
		currency,
	);
	const inBooks = held?.map((account) => balanceOn(account, asOf, currency)) ?? null;
	const books = inBooks === null ? null : sum(inBooks, currency);
	if (isZero(amazon) && isZero(books ?? zero(currency))) return null;
	const difference = books === null ? null : subtract(books, amazon);
	const names = held?.map(({ accountName }) => accountName).join(', ') ?? '';
	return { name, accounts: names, asOf, amazon, books, difference };
}
