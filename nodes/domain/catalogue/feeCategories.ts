import { categories, type CategoryId } from './categories';

/** Categories that are about fees and yet are no fee of Amazon's. */
const noFees = new Set<CategoryId>(['feeBills', 'conversionFees']);

const groups = new Set<string>(['Amazon fees', 'FBA fees', 'Advertising']);

/** What Amazon charges for its services, returned fees included; tax on them is a category of its own. */
export const feeCategories: readonly CategoryId[] = (
	Object.keys(categories) as CategoryId[]
).filter((id) => groups.has(categories[id].group) && !noFees.has(id));

const fees = new Set(feeCategories);

export const isFee = (category: CategoryId): boolean => fees.has(category);
