import type { CategoryId } from '../catalogue/categories';
import { classify } from '../catalogue/classify';
import { signOf } from '../money/money';
import type { AmountLine } from '../sources/amountLine';
import type { ShippedOrder } from '../sources/orders/order';

/** What an invoice says of one thing: a SKU that was sold, or all charges of another kind. */
export interface SaleLine {
	readonly category: CategoryId;
	/** Empty for what belongs to no product. */
	readonly sku: string;
	readonly title: string;
	/** Units sold; 1 for what is no product. */
	readonly quantity: number;
	/** Minor units; a discount is negative. */
	readonly minor: bigint;
}

/** Sales by SKU, then shipping, discounts and tax, each summed over all orders; lines of zero are left out. */
export function saleLinesOf(orders: readonly ShippedOrder[]): SaleLine[] {
	const lines = new Map<string, SaleLine>();
	for (const order of orders) {
		for (const [key, own] of linesOfOrder(order)) {
			const known = lines.get(key);
			lines.set(key, known ? joined(known, own) : own);
		}
	}
	return [...lines.values()].filter(({ minor }) => minor !== 0n).sort(byPlace);
}

function linesOfOrder(order: ShippedOrder): Map<string, SaleLine> {
	const lines = new Map<string, SaleLine>();
	for (const line of order.lines) {
		const category = categoryOf(line);
		const sku = category === 'productSales' ? line.sku : '';
		const key = `${category} ${sku}`;
		const known = lines.get(key) ?? emptyLine(order, category, sku);
		lines.set(key, { ...known, minor: known.minor + line.amount.minor });
	}
	return lines;
}

const categoryOf = ({ transactionType, path, amount }: AmountLine): CategoryId =>
	classify({ transactionType, path, sign: signOf(amount) }).category;

function emptyLine({ items }: ShippedOrder, category: CategoryId, sku: string): SaleLine {
	const own = sku === '' ? [] : items.filter((item) => item.sku === sku);
	const units = own.reduce((sum, { quantity }) => sum + quantity, 0);
	return {
		category,
		sku,
		title: own[0]?.title ?? '',
		quantity: Math.max(1, Math.trunc(units)),
		minor: 0n,
	};
}

const joined = (left: SaleLine, right: SaleLine): SaleLine => ({
	...left,
	quantity: left.sku === '' ? 1 : left.quantity + right.quantity,
	minor: left.minor + right.minor,
});

const places: readonly CategoryId[] = [
	'productSales',
	'shippingIncome',
	'promotions',
	'shippingPromotions',
	'taxCollected',
];

const placeOf = ({ category }: SaleLine): number => (places.indexOf(category) + 6) % 6;

const byPlace = (left: SaleLine, right: SaleLine): number => placeOf(left) - placeOf(right);
