import { categories, type CategoryId } from './categories';

/** Whether a text is the id of a category; guards what comes from a saved workflow. */
export const isCategoryId = (text: string): text is CategoryId => Object.hasOwn(categories, text);

/** Categories that only other posting policies, or the options of a later one, post to. */
const ofOtherPolicies = new Set<CategoryId>([
	'deferredBalance',
	'orderReceivable',
	'feeBills',
	'conversionFees',
	'exchangeDifference',
	'costOfGoodsSold',
	'inventoryAsset',
]);

/** The categories that a settlement can post to, in the order of a journal's lines. */
export const settlementCategories: readonly CategoryId[] = (
	Object.keys(categories) as CategoryId[]
).filter((id) => !ofOtherPolicies.has(id));

/** The same for the policies that book transactions. */
export const dailyCategories: readonly CategoryId[] = [...settlementCategories, 'deferredBalance'];

/** What a panel lets choose an account for: whatever the mapper may post to. */
export const pickedCategories: readonly CategoryId[] = [
	...dailyCategories,
	'feeBills',
	'exchangeDifference',
	'conversionFees',
	'orderReceivable',
];
