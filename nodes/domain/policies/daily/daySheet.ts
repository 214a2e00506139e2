import type { CategoryId } from '../../catalogue/categories';
import type { Transaction } from '../../sources/transactions/transaction';
import type { Tally } from '../tally';
import type { Amounts } from './amounts';
import type { Effect } from './effect';
import type { Kind, Kinds } from './kinds';

/** Sums what transactions of one day and account come to, by kind of charge. */
export class DaySheet {
	readonly marketplaces = new Set<string>();
	readonly frozen = new Map<string, Amounts>();
	private readonly sums = new Map<Kind, { minor: bigint; count: number }>();
	private readonly corrections = new Map<CategoryId, bigint>();
	private readonly balances = { deferredBalance: 0n, carriedForward: 0n };
	private transactions = 0;
	unpaired = 0;

	constructor(private readonly kinds: Kinds) {}

	add(transaction: Transaction, effect: Effect): void {
		this.transactions += 1;
		if (effect.isUnpaired) this.unpaired += 1;
		if (transaction.marketplace !== '') this.marketplaces.add(transaction.marketplace);
		for (const line of transaction.lines) {
			const kind = this.kinds.of(line);
			const sum = this.sums.get(kind);
			if (sum) {
				sum.minor += line.amount.minor;
				sum.count += 1;
			} else this.sums.set(kind, { minor: line.amount.minor, count: 1 });
		}
		for (const [category, minor] of effect.corrections) {
			this.corrections.set(category, (this.corrections.get(category) ?? 0n) + minor);
		}
		this.balances.deferredBalance += effect.deferredBalance;
		this.balances.carriedForward += effect.carriedForward;
		if (effect.frozen) this.frozen.set(transaction.id, effect.frozen);
	}

	/** The charges, what is recognised besides them, and the balances that make the day balance. */
	tallies(): Tally[] {
		const { deferredBalance, carriedForward } = this.balances;
		const count = this.transactions;
		const charges = [...this.sums].map(([kind, sum]): Tally => ({ ...kind, part: 0, ...sum }));
		const corrections = [...this.corrections].map(([category, minor]) =>
			balanceTally(category, 'Posted for deferred orders', minor, 0),
		);
		return [
			...charges,
			...corrections,
			balanceTally('deferredBalance', 'Deferred orders', deferredBalance, count),
			balanceTally('carriedForward', 'Net of transactions', carriedForward, count),
		];
	}
}

const balanceTally = (category: CategoryId, name: string, minor: bigint, count: number): Tally => ({
	transactionType: name,
	path: [],
	category,
	entryId: 'daily',
	part: 0,
	minor,
	count,
});
