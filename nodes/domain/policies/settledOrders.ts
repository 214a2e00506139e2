import { subtract, sum, toDecimal, type Money } from '../money/money';
import type { AmountLine } from '../sources/amountLine';
import { copied } from '../sources/copied';
import type { PostedOrders } from './postedOrders';
import type { Tally } from './tally';

const salePaths: ReadonlySet<string> = new Set(['itemprice', 'promotion']);

/** Whether a row of a settlement is what the buyer of an order paid: prices, their tax, and promotions. */
export const isOfOrder = ({ transactionType, path, orderId }: AmountLine): boolean =>
	transactionType === 'Order' && orderId !== '' && salePaths.has((path[0] ?? '').toLowerCase());

/**
 * The rows of a settlement that pay orders posted on their own before: they close what Amazon owes for
 * them, as they stand, and are no revenue again.
 */
export class SettledOrders {
	private readonly byPart = new Map<number, { minor: bigint; count: number }>();
	private readonly byOrder = new Map<string, Money[]>();

	constructor(
		private readonly posted: PostedOrders,
		private readonly parts: readonly string[],
	) {}

	takes(line: AmountLine): boolean {
		return isOfOrder(line) && this.posted.has(line.orderId);
	}

	readonly marketplaces = new Set<string>();

	count({ amount, orderId, marketplace }: AmountLine, part: number): void {
		if (marketplace) this.marketplaces.add(marketplace);
		const tally = this.byPart.get(part) ?? { minor: 0n, count: 0 };
		tally.minor += amount.minor;
		tally.count += 1;
		this.byPart.set(part, tally);
		const amounts = this.byOrder.get(orderId);
		if (amounts) amounts.push(amount);
		else this.byOrder.set(copied(orderId), [amount]);
	}

	tallies(): Tally[] {
		return [...this.byPart].map(([part, { minor, count }]) => ({
			transactionType: 'Order',
			path: ['Orders posted before'],
			category: 'orderReceivable',
			entryId: 'posted-order',
			part: this.parts[part] ?? '',
			minor,
			count,
		}));
	}

	/** Orders that the settlement pays with another amount than they were posted with; a sentence for each. */
	differences(): string[] {
		return [...this.byOrder].sort().flatMap(([id, amounts]) => {
			const { owed, invoice } = this.posted.get(id) ?? {};
			const currency = owed?.currency ?? '';
			if (!owed || amounts.some((amount) => amount.currency !== currency)) return [];
			const paid = sum(amounts, currency);
			const open = subtract(owed, paid);
			if (open.minor === 0n) return [];
			return [
				`Order ${id}: posted with ${toDecimal(owed)} ${currency}, settled here with ${toDecimal(paid)}; ${toDecimal(open)} stays open ${invoice ? `on invoice ${invoice.number}` : 'in orders receivable'}.`,
			];
		});
	}
}
