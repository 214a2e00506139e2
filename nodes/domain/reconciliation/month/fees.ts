import { categories, type CategoryId } from '../../catalogue/categories';
import { isZero, negate, zero, type Money } from '../../money/money';
import { groupOf, type MonthFigures } from './figures';

/** What a kind of fee cost in each month; positive is a cost. */
export interface FeeRow {
	readonly category: CategoryId;
	readonly label: string;
	readonly group: string;
	/** In the order of the months. */
	readonly costs: readonly Money[];
}

const feeGroups = new Set(['Amazon fees', 'FBA fees', 'Advertising']);

const isFee = (category: CategoryId): boolean =>
	feeGroups.has(groupOf(category)) || category === 'taxOnFees';

/** The fees of one currency, month by month; a kind that never cost anything is left out. */
export function feesOverTime(
	months: ReadonlyArray<MonthFigures | undefined>,
	currency: string,
): FeeRow[] {
	const kinds = (Object.keys(categories) as CategoryId[]).filter(isFee);
	return kinds
		.map((category) => ({
			category,
			label: categories[category].label,
			group: groupOf(category) === 'Tax' ? 'Tax on fees' : groupOf(category),
			costs: months.map((figures) => negate(figures?.byCategory.get(category) ?? zero(currency))),
		}))
		.filter(({ costs }) => costs.some((cost) => !isZero(cost)));
}
