import type { CategoryId } from '../../catalogue/categories';
import { isZero, negate, type Money } from '../../money/money';
import { groupOf, sumOfKinds, type MonthFigures } from './figures';

/** One step from gross sales to the payout. */
export interface Step {
	readonly name: string;
	readonly amount: Money;
	/** What is paid out is where the steps arrive, no step itself. */
	readonly isTotal?: true;
}

const sales = new Set<CategoryId>(['productSales', 'shippingIncome', 'liquidationSales']);
const promotions = new Set<CategoryId>(['promotions', 'shippingPromotions']);
/** Goods sold and their stock are in the same journals, and no money of Amazon's. */
const goods = new Set<CategoryId>(['costOfGoodsSold', 'inventoryAsset']);

const isSale = (category: CategoryId): boolean => sales.has(category);
const isOf =
	(group: string) =>
	(category: CategoryId): boolean =>
		groupOf(category) === group &&
		!isSale(category) &&
		!promotions.has(category) &&
		!goods.has(category);

/** Gross sales, what was taken off and added, and what was paid out: the steps add up to it, to the cent. */
export function waterfall(figures: MonthFigures): Step[] {
	const isUnsettled = (category: CategoryId): boolean => category === 'carriedForward';
	const isPaid = (category: CategoryId): boolean => category === 'clearing';
	const steps: ReadonlyArray<readonly [string, (category: CategoryId) => boolean]> = [
		['Gross sales', isSale],
		['Promotions', (category) => promotions.has(category)],
		['Refunds', isOf('Refunds')],
		['Amazon fees', isOf('Amazon fees')],
		['FBA fees', isOf('FBA fees')],
		['Advertising', isOf('Advertising')],
		['Tax', isOf('Tax')],
		['Reimbursements', isOf('Reimbursements')],
		[
			'Reserves and other balances',
			(category) => isOf('Balance sheet')(category) && !isUnsettled(category) && !isPaid(category),
		],
		['From and to other months', isUnsettled],
	];
	const amounts = steps.map(([name, fits]): Step => ({ name, amount: sumOfKinds(figures, fits) }));
	const paid = {
		name: 'Paid out',
		amount: negate(sumOfKinds(figures, isPaid)),
		isTotal: true as const,
	};
	return [...amounts.filter(({ name, amount }) => name === 'Gross sales' || !isZero(amount)), paid];
}
