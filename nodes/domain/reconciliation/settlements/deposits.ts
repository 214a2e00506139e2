import { negate, type Money } from '../../money/money';
import type { AccountEntry, AccountHistory } from '../books/accountHistory';
import { daysBetween } from '../period';

/** A payout is in the bank within so many days, says nobody; so much is looked through. */
const window = { before: 3, after: 21 };

/**
 * The entry in clearing that takes a payout to the bank: no journal of this package, of the payout's
 * amount, within days. The one that names the settlement or the trace id goes first; of several that are
 * alike none is taken. An entry serves one payout.
 */
export class Deposits {
	private readonly free: Set<AccountEntry>;

	constructor(clearing: readonly AccountHistory[]) {
		const entries = clearing.flatMap((account) => account.entries);
		this.free = new Set(entries.filter(({ type }) => type !== 'journal'));
	}

	/** `paid`: the payout in Amazon's currency, and in the bank's. */
	take(
		paid: ReadonlyArray<Money | null | undefined>,
		end: string,
		names: readonly string[],
	): AccountEntry | null {
		const amounts = paid.filter((amount) => amount !== null && amount !== undefined).map(negate);
		const fitting = [...this.free].filter(
			({ debit, date }) =>
				amounts.some((out) => debit.currency === out.currency && debit.minor === out.minor) &&
				isWithin(end, date),
		);
		const named = fitting.filter(({ reference }) =>
			names.some((name) => name !== '' && reference.includes(name)),
		);
		const found = named.length > 0 ? named : fitting;
		const [only] = found;
		if (found.length !== 1 || !only) return null;
		this.free.delete(only);
		return only;
	}
}

function isWithin(end: string, date: string): boolean {
	const days = daysBetween(end, date);
	return days >= -window.before && days <= window.after;
}
