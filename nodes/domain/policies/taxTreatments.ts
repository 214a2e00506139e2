import type { CategoryId } from '../catalogue/categories';
import type { TaxTreatment } from '../ledger/taxTreatment';
import type { AmountLine } from '../sources/amountLine';
import { copied } from '../sources/copied';
import { Kinds } from './daily/kinds';
import { readSource, type SettlementFile } from './readSource';

/** The product and shipping lines: what tax is charged on. */
// prettier-ignore
const splitCategories = new Set<CategoryId>([
	'productSales', 'shippingIncome', 'promotions', 'shippingPromotions', 'productRefunds', 'shippingRefunds',
]);

export const isSplitByTax = (category: CategoryId): boolean => splitCategories.has(category);

/** The treatment of the order that a line belongs to. */
export type TreatmentOf = (line: AmountLine) => TaxTreatment;

const [taxed, withheld] = [1, 2] as const;

/**
 * Reads a settlement once to learn how each order is taxed; a refund is told by its own rows. Only then can
 * its lines be summed by it (docs/accounting.md, "Sales tax and VAT"). One small number is kept per order.
 */
export async function taxTreatments(file: SettlementFile): Promise<TreatmentOf> {
	let orders = new Map<string, number>();
	await readSource(file, () => {
		const seen = new Map<string, number>();
		const kinds = new Kinds();
		orders = seen;
		return { line: (line) => note(line, kinds.of(line).category, seen) };
	});
	return (line) => {
		const seen = orders.get(keyOf(line)) ?? 0;
		if (seen === 0) return 'none';
		return (seen & withheld) === 0 ? 'own' : 'withheld';
	};
}

function note(line: AmountLine, category: CategoryId, orders: Map<string, number>): void {
	if (line.amount.minor === 0n || line.orderId === '') return;
	const flag = category === 'taxCollected' ? taxed : category === 'taxWithheld' ? withheld : 0;
	if (flag === 0) return;
	const key = keyOf(line);
	const seen = orders.get(key);
	if (seen === undefined) orders.set(copied(key), flag);
	else if ((seen & flag) === 0) orders.set(key, seen | flag);
}

const keyOf = ({ transactionType, orderId }: AmountLine): string => `${transactionType} ${orderId}`;
