import type { CategoryId } from '../../catalogue/categories';
import type { Transaction } from '../../sources/transactions/transaction';
import { lineKey } from '../chargeLines';
import type { Tally } from '../tally';
import type { Amounts } from './amounts';
import type { Effect } from './effect';
import type { Kind, Kinds } from './kinds';
import { spread, type Correction } from './spread';

/** Sums what transactions of one day and account come to, by kind of charge. */
export class DaySheet {
	readonly marketplaces = new Set<string>();
	readonly frozen = new Map<string, Amounts>();
	private readonly sums = new Map<Kind, { minor: bigint; count: number }>();
	private readonly corrections = new Map<string, Correction>();
	private readonly balances = { deferredBalance: 0n, carriedForward: 0n };
	private transactions = 0;
	unpaired = 0;

	/** `part`: the name of the day in its booking. */
	constructor(
		private readonly kinds: Kinds,
		private readonly part: string,
	) {}

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
		for (const one of spread(effect.corrections, transaction, this.kinds)) this.correct(one);
		this.balances.deferredBalance += effect.deferredBalance;
		this.balances.carriedForward += effect.carriedForward;
		if (effect.frozen) this.frozen.set(transaction.id, effect.frozen);
	}

	/** The charges, and what is recognised besides them. */
	tallies(): Tally[] {
		const { part } = this;
		const charges = [...this.sums].map(([kind, sum]): Tally => ({ ...kind, part, ...sum }));
		const corrections = [...this.corrections.values()].map(({ category, rule, minor }) => ({
			...this.tally(category, 'Posted for deferred orders', minor, 0),
			rule,
		}));
		return [...charges, ...corrections].sort(byName);
	}

	/** The balances that the day's charges go to; with them the day balances. */
	balanceTallies(): Tally[] {
		const { deferredBalance, carriedForward } = this.balances;
		return [
			this.tally('deferredBalance', 'Deferred orders', deferredBalance, this.transactions),
			this.tally('carriedForward', 'Net of transactions', carriedForward, this.transactions),
		];
	}

	get count(): number {
		return [...this.sums.values()].reduce((total, { count }) => total + count, 0);
	}

	private correct(one: Correction): void {
		const key = lineKey(one.category, one.rule?.name);
		const minor = (this.corrections.get(key)?.minor ?? 0n) + one.minor;
		this.corrections.set(key, { ...one, minor });
	}

	private tally(category: CategoryId, name: string, minor: bigint, count: number): Tally {
		const { part } = this;
		return { transactionType: name, path: [], category, entryId: 'daily', part, minor, count };
	}
}

const nameOf = ({ transactionType, path, category, rule }: Tally): string =>
	[transactionType, ...path, category, rule?.name ?? ''].join('/');

/** Sorted, so that the order in which transactions came does not show. */
const byName = (left: Tally, right: Tally): number =>
	nameOf(left) < nameOf(right) ? -1 : nameOf(left) > nameOf(right) ? 1 : 0;
