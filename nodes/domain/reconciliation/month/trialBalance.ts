import { isZero, negate, signOf, subtract, sum, zero, type Money } from '../../money/money';
import { balanceOn, currenciesIn, type AccountHistory } from '../books/accountHistory';
import type { LedgerJournal } from '../books/ledgerJournal';
import { dayPlus, isIn, type Month } from '../period';

/** What the month's journals did to an account, in the base currency. */
export interface TrialBalanceRow {
	readonly account: string;
	readonly debit: Money;
	readonly credit: Money;
	/** Of journals that are drafts, and so not in Zoho's own balance: debits less credits. */
	readonly drafts: Money;
}

/** Every account that the month's journals touch; published ones as debit or credit, whatever side is left. */
export function trialBalance(
	journals: readonly LedgerJournal[],
	month: Month,
	baseCurrency: string,
): TrialBalanceRow[] {
	const own = journals.filter(({ date }) => isIn(month, date));
	const names = new Map(
		own.flatMap(({ lines }) => lines.map(({ accountId, accountName }) => [accountId, accountName])),
	);
	const debits = (id: string, isPublished: boolean): Money =>
		negate(
			sum(
				own
					.filter(({ status }) => (status === 'published') === isPublished)
					.flatMap(({ lines }) => lines)
					.filter(({ accountId }) => accountId === id)
					.map(({ base }) => base),
				baseCurrency,
			),
		);
	const rows = [...names].map(([id, account]) => {
		const net = debits(id, true);
		return {
			account,
			debit: signOf(net) > 0 ? net : zero(baseCurrency),
			credit: signOf(net) < 0 ? negate(net) : zero(baseCurrency),
			drafts: debits(id, false),
		};
	});
	return rows.sort((left, right) => left.account.localeCompare(right.account, 'en'));
}

/** How a balance sheet account went through the month, in one currency; debit is positive. */
export interface AccountMovement {
	readonly account: string;
	readonly opening: Money;
	/** By journals of this package. */
	readonly journals: Money;
	/** By everything else: transfers to the bank, entries by hand. */
	readonly others: Money;
	readonly closing: Money;
}

export function movements(
	accounts: readonly AccountHistory[],
	journalIds: ReadonlySet<string>,
	month: Month,
): AccountMovement[] {
	return accounts.flatMap((account) =>
		currenciesIn(account).flatMap((currency) => {
			const opening = balanceOn(account, dayPlus(month.from, -1), currency);
			const closing = balanceOn(account, month.to, currency);
			const journals = sum(
				account.entries
					.filter(({ date, debit }) => isIn(month, date) && debit.currency === currency)
					.filter(({ transactionId }) => journalIds.has(transactionId))
					.map(({ debit }) => debit),
				currency,
			);
			const others = subtract(subtract(closing, opening), journals);
			const row = { account: account.accountName, opening, journals, others, closing };
			return [opening, journals, others, closing].every(isZero) ? [] : [row];
		}),
	);
}
