import {
	accountGroupIds,
	accountGroups,
	type AccountGroupId,
} from '../../../domain/catalogue/accountGroups';
import { categories, type CategoryId } from '../../../domain/catalogue/categories';
import type { LedgerAccount } from '../../../domain/ledger/chartOfAccounts';
import type { History } from '../../../domain/mapping/suggestions/history';
import {
	suggestionsFor,
	type Suggestion,
} from '../../../domain/mapping/suggestions/suggestAccounts';

/** A field of the mapper's panel with the accounts that fit it, the best first. */
export interface SuggestedField {
	/** The group's picker; null for a row of *Other Account For*. */
	readonly group: AccountGroupId | null;
	readonly title: string;
	readonly categories: readonly CategoryId[];
	readonly suggestions: readonly Suggestion[];
}

/** Every account of the panel, and kinds of charge that are better kept apart from their group. */
export function suggestedFields(
	needed: readonly CategoryId[],
	chart: readonly LedgerAccount[],
	history: History,
): SuggestedField[] {
	const groups = accountGroupIds.map((group): SuggestedField => {
		const { label, categories: ids } = accountGroups[group];
		const suggestions = suggestionsFor(ids[0], chart, history);
		return { group, title: `${label} Account`, categories: ids, suggestions };
	});
	const others = needed.flatMap((category) => apart(category, groups, chart, history));
	return [...groups, ...others];
}

/** A kind in no group; or one of a group whose own best account is sure, and another than the group's. */
function apart(
	category: CategoryId,
	groups: readonly SuggestedField[],
	chart: readonly LedgerAccount[],
	history: History,
): SuggestedField[] {
	const suggestions = suggestionsFor(category, chart, history);
	const [best] = suggestions;
	const of = groups.find(({ categories: ids }) => ids.includes(category));
	const isOwn =
		best?.confidence === 'high' && best.account.accountId !== of?.suggestions[0]?.account.accountId;
	if (of && !isOwn) return [];
	const title = `Other Account For: ${categories[category].label}`;
	return [{ group: null, title, categories: [category], suggestions }];
}
