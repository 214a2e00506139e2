import { isProblem } from '../../ledger/accountProblem';
import { money, toDecimal } from '../../money/money';
import type { Booking } from '../../policies/booking';
import type { Accounts } from '../accountsOf';

/** The mapping that is compared with, and the one of the panel. */
export type Side = 'before' | 'after';

/** What two mappings post to one account in one month; a debit is positive. */
export type ComparedRow = {
	readonly account: string;
	readonly month: string;
	readonly currency: string;
	readonly before: string;
	readonly after: string;
	readonly difference: string;
};

interface Sum {
	readonly account: string;
	readonly month: string;
	readonly currency: string;
	before: bigint;
	after: bigint;
}

/** Adds up journals under two mappings; of each settlement only these sums are kept. */
export class Comparison {
	private readonly sums = new Map<string, Sum>();
	readonly records: Record<Side, number> = { before: 0, after: 0 };

	add(side: Side, { journals, currency }: Booking, accounts: Accounts): void {
		this.records[side] += 1;
		for (const { date, lines } of journals) {
			for (const line of lines) {
				const found = accounts.of(line);
				const account = isProblem(found) ? `${found.account} (missing)` : found.accountName;
				this.sumOf(account, date.slice(0, 7), currency)[side] -= line.credit.minor;
			}
		}
	}

	/** Accounts that differ, or all of them; by month and account. */
	rows(withEqual: boolean): ComparedRow[] {
		return [...this.sums.values()]
			.filter(({ before, after }) => withEqual || before !== after)
			.sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1))
			.map(({ account, month, currency, before, after }) => ({
				account,
				month,
				currency,
				before: toDecimal(money(before, currency)),
				after: toDecimal(money(after, currency)),
				difference: toDecimal(money(after - before, currency)),
			}));
	}

	private sumOf(account: string, month: string, currency: string): Sum {
		const key = keyOf({ account, month, currency });
		const known = this.sums.get(key);
		if (known) return known;
		const sum = { account, month, currency, before: 0n, after: 0n };
		this.sums.set(key, sum);
		return sum;
	}
}

const keyOf = ({ account, month, currency }: Pick<Sum, 'account' | 'month' | 'currency'>): string =>
	[month, currency, account.toLowerCase()].join('\t');
