import { add, toDecimal } from '../../../domain/money/money';
import type { Money } from '../../../domain/money/money';
import type { AmountLine } from '../../../domain/settlement/amountLine';

interface Total {
	readonly transactionType: string;
	readonly path: string;
	amount: Money;
	count: number;
}

/** Sums the lines of one settlement by transaction type and path, as they stream by. */
export class ChargeTotals {
	private readonly totals = new Map<string, Total>();
	private readonly names = new Set<string>();

	line({ transactionType, path, amount, marketplace }: AmountLine): void {
		if (marketplace) this.names.add(marketplace);
		const name = path.join(' / ');
		const key = `${transactionType}\t${name}`;
		const known = this.totals.get(key);
		if (known) {
			known.amount = add(known.amount, amount);
			known.count += 1;
		} else this.totals.set(key, { transactionType, path: name, amount, count: 1 });
	}

	marketplaces = (): string[] => [...this.names].sort();

	/** One entry per kind of charge, in the order of the file. */
	list = () =>
		[...this.totals.values()].map((total) => ({ ...total, amount: toDecimal(total.amount) }));
}
